import { prepare, whenAsked } from './install.mjs'

await prepare()
const { stopAll } = await import('./child.mjs')
const { runChecks } = await import('./checks.mjs')

whenAsked(() => stopAll(1000).then(() => process.exit(130)))
const problems = (await runChecks()).filter(({ problem }) => problem)
for (const { problem } of problems) console.error(`\n${problem}`)
process.exitCode = problems.length > 0 ? 1 : 0
