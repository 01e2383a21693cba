import { writeFileSync } from 'node:fs'

/**
 * A reporter of Vitest: writes to the file `COSTS` what each file cost, `costs: [{ name, seconds, detail }]`, and what fails a run
 * though no test failed (an error that nobody caught), `uncaught: [text]`.
 */
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

  /**
   * @param {unknown} _modules
   * @param {readonly import('vitest').SerializedError[]} errors
   */
  onTestRunEnd(_modules, errors) {
    const uncaught = errors.map(({ message, stack, VITEST_TEST_PATH: file }) =>
      [message, file, stack?.split('\n').slice(1, 4).join('\n')].filter(Boolean).join('\n'),
    )
    writeFileSync(process.env.COSTS ?? '', JSON.stringify({ costs: this.#costs, uncaught }))
  }
}
