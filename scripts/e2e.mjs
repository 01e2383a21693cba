import { prepare } from './install.mjs'

await prepare()
const { withKeptCluster } = await import('./kept-cluster.mjs')
const { journeys } = await import('./suites.mjs')

// `npm run e2e [-- name]`: the journeys whose file or title holds one of these words; all without one. From the first
// option on the arguments are Playwright's.
const args = process.argv.slice(2)
await withKeptCluster((cluster) => journeys(cluster, args))
