import postgres from 'postgres'
import { type Figures, figuresOf } from '../load/figures'
import { CONNECTIONS } from '../load/http'
import type { Statement } from './recorder'

/** One request's statements, cut where the server waited for an answer. */
export type Talk = Statement[][]

export function talkOf(statements: readonly Statement[]): Talk {
  const talk: Talk = []
  for (const statement of statements) {
    const last = talk.at(-1)
    if (last && statement.together) last.push(statement)
    else talk.push([statement])
  }
  return talk
}

/** Sends the same SQL again, without the web in between: F-sql. */
export type Replay = {
  /** `amount` talks once each, or in turn for so many seconds, from 16 connections. */
  round(asked: { amount: number } | { seconds: number }): Promise<Figures>
  close(): Promise<void>
}

export function replayOf(url: string, talks: readonly Talk[]): Replay {
  const sql = postgres(url, { max: CONNECTIONS, prepare: true, onnotice: () => undefined })
  // What was recorded is text already.
  for (const type of Object.keys(sql.options.serializers)) delete sql.options.serializers[Number(type)]
  return {
    async round(asked) {
      let next = 0
      const begun = performance.now()
      const latencies: number[] = []
      let errors = 0
      const goesOn = () =>
        'amount' in asked ? next < asked.amount : performance.now() - begun < asked.seconds * 1000
      const visitor = async () => {
        const connection = await sql.reserve()
        try {
          while (goesOn()) {
            const talk = talks[next++ % talks.length] ?? []
            const asking = performance.now()
            try {
              await send(connection, talk)
            } catch {
              errors += 1
              await connection.unsafe('rollback').catch(() => undefined)
            }
            latencies.push(performance.now() - asking)
          }
        } finally {
          connection.release()
        }
      }
      await Promise.all(Array.from({ length: CONNECTIONS }, visitor))
      return figuresOf(latencies, (performance.now() - begun) / 1000, errors)
    },
    close: () => sql.end(),
  }
}

async function send(connection: postgres.ReservedSql, talk: Talk): Promise<void> {
  for (const group of talk) {
    await Promise.all(
      group.map(({ text, parameters }) =>
        parameters.length === 0
          ? connection.unsafe(text)
          : connection.unsafe(text, parameters, { prepare: true }),
      ),
    )
  }
}
