import autocannon from 'autocannon'
import { type Figures, figuresOf } from './figures'

export const CONNECTIONS = 16

/** One request, as autocannon sends it. */
export type Sent = {
  method: 'GET' | 'POST'
  path: string
  headers?: Record<string, string>
  body?: string
}

type Answer = (status: number, body: string) => void

type Round =
  /** The requests of `turn` in turn, for so many seconds. */
  | { seconds: number; turn: readonly Sent[] }
  /** Each of `once` once at most, `amount` of them: give a spare for each connection, prepared but never sent. */
  | { amount: number; once: readonly Sent[]; onAnswer?: Answer }

/** How many more than `amount` a round of requests to be sent once needs. */
export const SPARE = 2 * CONNECTIONS

/** One round of load from 16 connections that each wait for their answer. */
export async function round(url: string, asked: Round): Promise<Figures> {
  const list = 'once' in asked ? asked.once : asked.turn
  let next = 0
  const latencies: number[] = []
  let refused = 0
  let last = 0
  const begun = performance.now()
  const { errors, timeouts } = await new Promise<autocannon.Result>((done, broken) => {
    const options: autocannon.Options = {
      url,
      connections: CONNECTIONS,
      timeout: 30,
      ...('once' in asked ? { amount: asked.amount } : { duration: asked.seconds }),
      requests: [
        {
          setupRequest: (request: object) => ({ ...request, ...list[next++ % list.length] }),
          ...('once' in asked && asked.onAnswer && { onResponse: asked.onAnswer }),
        },
      ],
    }
    const load = autocannon(options, (error, result) => (error ? broken(error) : done(result)))
    load.on('response', (_client, status, _bytes, milliseconds) => {
      latencies.push(milliseconds)
      last = performance.now()
      if (status < 200 || status > 299) refused += 1
    })
  })
  return figuresOf(latencies, (last - begun) / 1000, refused + errors + timeouts)
}
