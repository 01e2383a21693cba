import { createServer } from 'node:net'

/** A TCP port of 127.0.0.1 that nobody listens on now. */
export async function freePort() {
  const { port, problem } = await listen(0, '127.0.0.1')
  if (port === undefined) throw new Error(`no port of 127.0.0.1 is free: ${problem}`)
  return port
}

/**
 * Why this address cannot be listened on: a system error code such as `EADDRINUSE`; `undefined` when it can.
 * @param {number} port
 * @param {string} host
 */
export const portProblem = async (port, host) => (await listen(port, host)).problem

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<{ port?: number, problem?: string }>}
 */
function listen(port, host) {
  return new Promise((done) => {
    const server = createServer()
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) =>
      done({ problem: error.code ?? error.message }),
    )
    server.listen({ port, host, exclusive: true }, () => {
      const { port: given } = /** @type {import('node:net').AddressInfo} */ (server.address())
      server.close(() => done({ port: given }))
    })
  })
}
