import { createServer } from 'node:net'

/** A TCP port of 127.0.0.1 that nobody listens on now. */
export const freePort = async () => (await listen(0, '127.0.0.1')).port

/** Why this address cannot be listened on: a system error code such as `EADDRINUSE`; `undefined` when it can. */
export const portProblem = async (port, host) => (await listen(port, host)).problem

function listen(port, host) {
  return new Promise((done) => {
    const server = createServer()
    server.once('error', (error) => done({ problem: error.code }))
    server.listen({ port, host, exclusive: true }, () => {
      const { port: given } = server.address()
      server.close(() => done({ port: given }))
    })
  })
}
