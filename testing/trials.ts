import fc from 'fast-check'

const long = process.env.TRIALS === 'long'

/** So many rounds in `npm test`, so many in `npm run trials`. A test that has a long form takes its number from here. */
export const rounds = (short: number, inTrials: number): number => (long ? inTrials : short)

/** What chance begins with. `SEED` repeats a run: a failed property names the seed that it began with. */
const seed = Number(process.env.SEED) || Math.floor(Math.random() * 2 ** 31)

/** How often fast-check tries a property, and from which seed: the `nth` of several that are alike begins so far behind `SEED`. */
export const runs = (short: number, inTrials: number, nth = 0) => ({
  numRuns: rounds(short, inTrials),
  seed: seed + nth,
})

/** A few of them, others in each run, in `npm test`; all in `npm run trials`. */
export function someOf<T>(all: readonly T[], few: number): readonly T[] {
  const most = long ? all.length : Math.min(few, all.length)
  const choice = fc.shuffledSubarray([...all], { minLength: most, maxLength: most })
  return fc.sample(choice, { numRuns: 1, seed })[0] ?? []
}

/** How long a test with a long form may take, in milliseconds: in `npm run trials` as long as it needs. */
export const patience = (milliseconds: number): number => (long ? 3 * 3_600_000 : milliseconds)
