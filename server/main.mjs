import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { builtRoutes } from './built-routes.mjs'

/**
 * The web process: an http server of our own in front of the framework, for the pages that were built beside this folder, or in
 * development for those in the making. `SERVER=stock` leaves every request to the framework.
 */
const dir = join(import.meta.dirname, '..')
process.chdir(dir)
const dev = process.env.NODE_ENV === 'development'
const { HOSTNAME: hostname = '127.0.0.1', PORT = '3000', SERVER, WEB_PROCESSES = '1' } = process.env
const built = dev ? undefined : builtRoutes(dir, hostname)
if (built) process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(built.config)

/** @type {typeof import('next').default} */
const next = createRequire(`${dir}/`)('next')
const app = next({ dev, dir, hostname, port: Number(PORT) })
/** @type {PromiseWithResolvers<import('./door').House>} */
const opened = Promise.withResolvers()
globalThis.envolOpened = opened.resolve
await app.prepare()
const house = await opened.promise

const behind = {
  framework: app.getRequestHandler(),
  route: built && SERVER !== 'stock' ? built.route : () => null,
}
const server = createServer((request, response) => house.serve(request, response, behind))
// Several of them share the port as the kernel lets them (SO_REUSEPORT).
server.listen({ port: Number(PORT), host: hostname, reusePort: Number(WEB_PROCESSES) > 1 })
server.once('error', (error) => {
  console.error(error)
  process.exit(1)
})

// As the framework's own server does: what nobody caught is written down and ends nobody else's request.
for (const event of ['uncaughtException', 'unhandledRejection'])
  process.on(event, (error) => console.error(error))

/** Long enough for the jobs in hand (5 s) and the last requests, short enough for whoever waits 8 s before killing. */
const PATIENCE_MS = 7500

let stopping = false
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, stop)

/** Streams are closed and the jobs in hand done, requests answered meanwhile; what then still hangs is cut off. */
async function stop() {
  if (stopping) return
  stopping = true
  setTimeout(() => process.exit(1), PATIENCE_MS).unref()
  await house.shutDown()
  const closed = new Promise((done) => server.close(done))
  server.closeIdleConnections()
  await closed
  process.exit(0)
}
