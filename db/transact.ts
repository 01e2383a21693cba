import type { DriverRow, Pool, Query } from './driver'

type Send = (text: string, values?: never[], options?: { prepare?: boolean }) => Query

/** What drizzle asks of a client inside a transaction. */
type Client = { unsafe: Send; savepoint(work: Work): Promise<unknown> }
type Work = (client: Client) => Promise<unknown>

/** A pool's connection as postgres.js hands it to `onexecute`. */
type Held = { onclose: (reason: unknown) => void; reserved: { release?: boolean } }

/** The connection of one transaction, until it is lost. */
type Line = { send: Send; lost: Promise<never> }

/**
 * drizzle asks for every statement unprepared, whatever the pool allows: it is then parsed each time, costs one more round
 * trip to be described, and what is asked for together waits for each other.
 */
export function keepingStatements(pool: Pool): Pool {
  const wrapped: Record<string | symbol, unknown> = {
    unsafe: prepared((...query) => pool.unsafe(...query)),
    begin: (work: Work) => transaction(pool, work),
  }
  return new Proxy(pool, { get: (target, name) => wrapped[name] ?? Reflect.get(target, name) })
}

function prepared(send: Send): Send {
  return (text, values, options) => send(text, values, { ...options, prepare: true })
}

/**
 * As the pool's own `begin`, which waits until BEGIN is answered: here what the work asks for first is sent right behind it.
 * Whatever fails rolls back, also when the work has looked away.
 */
async function transaction(pool: Pool, work: Work): Promise<unknown> {
  const line = await opened(pool)
  const result = await attempt(line, work, 'rollback')
  await Promise.race([line.send('commit'), line.lost])
  return result
}

/** A statement with its values, and the rows it gives. */
export type Asked<Row = unknown> = { text: string; values: readonly unknown[]; row?: Row }

/** What the last of these statements finds, in a transaction that only reads, sent together with its end: one round trip. */
export async function glance<Row>(pool: Pool, before: readonly Asked[], last: Asked<Row>): Promise<Row[]> {
  const { send, lost } = await opened(pool)
  const asked = [...before, last].map(({ text, values }) => prepared(send)(text, [...values] as never[]))
  const answers = await Promise.race([Promise.all([...asked, send('commit')]), lost])
  return named(answers.at(-2) ?? [])
}

// A statement says in its type what its columns are called.
function named<Row>(rows: readonly DriverRow[]): Row[] {
  return [...rows] as Row[]
}

const ended = new WeakSet<Pool>()

/** Ends a pool; open transactions have `seconds` to finish, new ones are refused. */
export async function endPool(pool: Pool, seconds: number): Promise<void> {
  ended.add(pool)
  await pool.end({ timeout: seconds })
}

async function opened(pool: Pool): Promise<Line> {
  if (ended.has(pool)) throw new Error('the connections to the database are closed')
  const own = await pool.reserve()
  let gone: { reason: unknown } | undefined
  const { promise: lost, reject } = Promise.withResolvers<never>()
  lost.catch(() => undefined)
  const lose = (reason: unknown) => {
    gone ??= { reason }
    reject(reason)
  }
  // A reserved connection waits for its release; one without goes back by itself when its transaction is over.
  const opening: object = {
    onexecute(held: Held) {
      held.onclose = lose
      held.reserved.release = false
      return true
    },
  }
  own.unsafe('begin', [], opening).catch(lose)
  const send: Send = (...query) => {
    if (gone) throw gone.reason
    return own.unsafe(...query)
  }
  return { send, lost }
}

async function attempt({ send, lost }: Line, work: Work, undo: string): Promise<unknown> {
  let failed: { reason: unknown } | undefined
  let savepoints = 0
  const client: Client = {
    unsafe(...query) {
      const asked = prepared(send)(...query)
      asked.catch((reason: unknown) => {
        failed ??= { reason }
      })
      return asked
    },
    async savepoint(inner) {
      const name = `s${savepoints++}`
      await Promise.race([send(`savepoint ${name}`), lost])
      return attempt({ send, lost }, inner, `rollback to ${name}`)
    },
  }
  try {
    const result = await Promise.race([work(client), lost])
    if (failed) throw failed.reason
    return result
  } catch (reason) {
    await undone({ send, lost }, undo)
    throw isAborted(reason) && failed ? failed.reason : reason
  }
}

/** On a connection that is gone there is nothing to undo, and what is asked of it may stay without an answer. */
async function undone({ send, lost }: Line, undo: string): Promise<void> {
  try {
    await Promise.race([send(undo), lost])
  } catch {}
}

/** "current transaction is aborted": what failed before says why. */
function isAborted(reason: unknown): boolean {
  return reason instanceof Error && 'code' in reason && reason.code === '25P02'
}
