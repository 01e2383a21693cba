import { prepare } from './install.mjs'

await prepare()
const { withKeptCluster } = await import('./kept-cluster.mjs')
const { unitTests } = await import('./suites.mjs')

// `npm run test:unit [-- path]`: the unit tests whose path holds one of these words; all without one. `--watch` stays and
// runs what a change touches. Other options are Vitest's.
const args = process.argv.slice(2)
const watch = args.includes('--watch')
await withKeptCluster((cluster) =>
  unitTests(cluster, [watch ? 'watch' : 'run', ...args.filter((arg) => arg !== '--watch')], { watch }),
)
