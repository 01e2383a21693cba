import { prepare } from './install.mjs'

await prepare()
const { launch } = await import('./launch.mjs')
await launch({ dev: process.argv.includes('--dev') })
