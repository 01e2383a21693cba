import { connect, createServer, type Socket } from 'node:net'
import { messagesOf, readBind, readParse, readQuery } from './messages'

/** One statement as it went over the wire. `together`: sent before the one before it was answered. */
export type Statement = { text: string; parameters: (string | null)[]; together: boolean }

/** Stands between a server and its PostgreSQL and writes down what is sent. */
export type Recorder = {
  url: string
  /** What was sent since the last call. */
  take(): Statement[]
  close(): void
}

/** Listens on a free port and passes everything on to the PostgreSQL of `url`, unencrypted both ways. */
export async function startRecorder(url: string): Promise<Recorder> {
  const { hostname, port } = new URL(url)
  let statements: Statement[] = []
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname)
    for (const socket of [client, upstream]) {
      sockets.add(socket.setNoDelay(true))
      socket.on('error', () => socket.destroy())
    }
    listen(client, upstream, (statement) => statements.push(statement))
    client.pipe(upstream).pipe(client)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('the recorder has no port')
  const own = new URL(url)
  own.port = String(address.port)
  return {
    url: own.href,
    take() {
      const taken = statements
      statements = []
      return taken
    },
    close() {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}

function listen(client: Socket, upstream: Socket, note: (statement: Statement) => void): void {
  const prepared = new Map<string, string>()
  let unanswered = 0
  const fromClient = messagesOf(true)
  client.on('data', (chunk: Buffer) => {
    for (const { type, body } of fromClient(chunk)) {
      if (type === 'P') {
        const { name, text } = readParse(body)
        prepared.set(name, text)
      }
      if (type === 'B') {
        const { name, parameters } = readBind(body)
        note({ text: prepared.get(name) ?? '', parameters, together: unanswered > 0 })
      }
      if (type === 'Q') note({ text: readQuery(body), parameters: [], together: unanswered > 0 })
      if (type === 'S' || type === 'Q') unanswered += 1
    }
  })
  const fromServer = messagesOf(false)
  upstream.on('data', (chunk: Buffer) => {
    for (const { type } of fromServer(chunk)) if (type === 'Z') unanswered -= 1
  })
}
