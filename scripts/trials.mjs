import { prepare } from './install.mjs'

await prepare()
const { randomInt } = await import('node:crypto')
const { globSync, readFileSync } = await import('node:fs')
const { fail } = await import('./install.mjs')
const { withKeptCluster } = await import('./kept-cluster.mjs')
const { journeys, unitTests } = await import('./suites.mjs')

// `npm run trials [-- name]`: the long form of every test that takes its rounds from testing/trials.ts; of those whose file
// holds one of these words. SEED repeats a run.
const words = process.argv.slice(2)
const env = { TRIALS: 'long', SEED: process.env.SEED || String(randomInt(1, 2 ** 31)) }
const trials = (/** @type {string} */ pattern) =>
  globSync(pattern)
    .filter((file) => readFileSync(file, 'utf8').includes('testing/trials'))
    .filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
    .sort()
const unit = trials('{app,components,db,domain,emails,lib}/**/*.test.{ts,tsx}')
const inBrowser = trials('e2e/journeys/*.spec.ts')
if (unit.length + inBrowser.length === 0) fail(`No trial is called ${words.join(' or ')}.`)

console.log(`${[...unit, ...inBrowser].join('\n')}\n\nTo repeat this run: SEED=${env.SEED}\n`)
await withKeptCluster(async (cluster) => {
  const held = unit.length === 0 || (await unitTests(cluster, ['run', ...unit], { env }))
  const names = inBrowser.map((file) => file.split('/').at(-1) ?? file)
  return (names.length === 0 || (await journeys(cluster, names, env))) && held
})
