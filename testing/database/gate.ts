import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** Stands between this process and its database, and does to the connections what networks and restarts do. */
export type Gate = {
  /** The database's address through the gate. */
  url: string
  /** Connections that are open through it. */
  count(): number
  /** What was said to the database so far. */
  said(): string
  /** Ends every connection, and new ones as soon as they come. */
  shut(): void
  /** Ends every connection; new ones pass. */
  cut(): void
  /** Nothing passes any more, and nobody is told. */
  freeze(): void
  /** Everything passes. */
  open(): void
  close(): Promise<void>
}

export async function startGate(databaseUrl: string): Promise<Gate> {
  const target = new URL(databaseUrl)
  const pairs = new Set<[Socket, Socket]>()
  const said: Buffer[] = []
  let state: 'open' | 'shut' | 'frozen' = 'open'
  const server = createServer((near) => {
    near.on('error', () => undefined)
    near.on('data', (chunk) => said.push(chunk))
    if (state === 'shut') return near.destroy()
    const far = connect(Number(target.port || 5432), target.hostname)
    const pair: [Socket, Socket] = [near, far]
    pairs.add(pair)
    for (const [from, to] of [pair, [far, near] as const]) {
      from.on('error', () => undefined)
      from.once('close', () => {
        to.destroy()
        pairs.delete(pair)
      })
      if (state === 'open') from.pipe(to)
    }
    return undefined
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = new URL(databaseUrl)
  url.hostname = '127.0.0.1'
  url.port = String((server.address() as AddressInfo).port)
  const cut = () => {
    for (const [near, far] of pairs) {
      near.destroy()
      far.destroy()
    }
  }
  return {
    url: url.href,
    count: () => pairs.size,
    said: () => Buffer.concat(said).toString('latin1'),
    cut,
    shut() {
      state = 'shut'
      cut()
    },
    freeze() {
      state = 'frozen'
      for (const [near, far] of pairs) {
        near.unpipe(far).pause()
        far.unpipe(near).pause()
      }
    },
    open() {
      const frozen = state === 'frozen'
      state = 'open'
      if (!frozen) return
      for (const [near, far] of pairs) {
        near.pipe(far)
        far.pipe(near)
      }
    },
    close() {
      cut()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
