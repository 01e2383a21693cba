import { bin, run } from './child.mjs'
import { step } from './step.mjs'

/** @type {Record<string, () => Promise<unknown>>} */
const checks = {
  'format and lint': () => run(bin('biome'), ['check', '--error-on-warnings', '.']),
  promises: () => run(bin('oxlint'), []),
  'what nobody uses': () =>
    Promise.all(
      [[], ['--production']].map((mode) =>
        run(bin('knip'), [
          ...mode,
          '--no-progress',
          '--cache',
          '--cache-location',
          `node_modules/.cache/knip${mode}`,
        ]),
      ),
    ),
  types: async () => {
    await run(bin('next'), ['typegen'], { env: { NEXT_TELEMETRY_DISABLED: '1' } })
    await run(bin('tsc'), ['--noEmit', '-p', '.'])
  },
  architecture: () =>
    run(bin('vitest'), ['run', 'lib/architecture.test.ts', 'lib/rules.test.ts', 'app/styles'], {
      env: { DATABASE_URL: undefined },
    }),
}

/**
 * Runs what needs no database, all at once; `problem` is the output of what failed.
 * @returns {Promise<{ name: string, problem?: string }[]>}
 */
export function runChecks() {
  return Promise.all(
    Object.entries(checks).map(([name, check]) =>
      step(name, check).then(
        () => ({ name }),
        (error) => ({ name, problem: error.message }),
      ),
    ),
  )
}
