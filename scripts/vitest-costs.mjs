import { writeFileSync } from 'node:fs'

/** A reporter of Vitest: writes what each file cost, `[{ name, seconds, detail }]`, to the file `COSTS`. */
export default class Costs {
  /** @type {{ name: string, seconds: number, detail: string }[]} */
  #costs = []

  /** @param {import('vitest/node').TestModule} module */
  onTestModuleEnd(module) {
    const { collectDuration, setupDuration, prepareDuration, duration } = module.diagnostic()
    const around = collectDuration + setupDuration + prepareDuration
    const detail = `${(around / 1000).toFixed(1)} s of it imports`
    this.#costs.push({ name: module.relativeModuleId, seconds: (around + duration) / 1000, detail })
  }

  onTestRunEnd() {
    writeFileSync(process.env.COSTS ?? '', JSON.stringify(this.#costs))
  }
}
