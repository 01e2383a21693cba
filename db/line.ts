import postgres from 'postgres'

export type Row = postgres.Row
type Query = postgres.PendingQuery<Row[]>
export type Send = (text: string, values?: never[], options?: { prepare?: boolean }) => Query

export type LineOptions = {
  url: string
  prepare: boolean
  /** What PostgreSQL is told at the start. */
  connection: Record<string, string | number>
  /** Whose way with types it has. */
  like: Types
  connectSeconds: number
}

/** How values are written and read: dates as text, as drizzle wants them; arrays (`arrays`). */
type Types = Pick<postgres.ParsedOptions, 'parsers' | 'serializers'>

export const typesOf = (client: postgres.Sql) => client.options as unknown as Types

/**
 * One connection to the database, used by one transaction at a time. postgres.js has a pool of its own, but who waits there
 * for a connection that is lost meanwhile may wait for ever, and keep the next one too (porsager/postgres #1195): so each
 * connection is a client with one, reserved once.
 */
export class Line {
  /** Rejects once the connection is lost; nothing that was asked of it need ever be answered then. */
  readonly lost: Promise<never>
  readonly #client: postgres.Sql
  #own: postgres.ReservedSql | undefined
  #gone: { reason: unknown } | undefined
  readonly #lose: (reason: unknown) => void

  private constructor({ url, like, connectSeconds, ...options }: LineOptions) {
    const { promise, reject } = Promise.withResolvers<never>()
    promise.catch(() => undefined)
    this.lost = promise
    this.#lose = (reason) => {
      this.#gone ??= { reason }
      reject(this.#gone.reason)
    }
    this.#client = postgres(url, {
      ...options,
      max: 1,
      fetch_types: false,
      connect_timeout: connectSeconds,
      max_lifetime: null,
      onnotice: () => undefined,
      onclose: () => this.#lose(new Error('the connection to the database is lost')),
    })
    const own = typesOf(this.#client)
    Object.assign(own.parsers, like.parsers)
    Object.assign(own.serializers, like.serializers)
  }

  /** Connects, or throws within a second more than `connectSeconds`. */
  static async open(options: LineOptions): Promise<Line> {
    const line = new Line(options)
    const late = setTimeout(
      () => line.#lose(new Error('the database does not answer')),
      (options.connectSeconds + 1) * 1000,
    )
    // The driver reserves a connection that is open, and may forget who waits for one that opens.
    const reserving = line.#client`select 1`.then(() => line.#client.reserve())
    // It goes on connecting after it was told to stop.
    const after = () => (line.isLost ? line.close() : undefined)
    reserving.then(after, () => undefined)
    try {
      line.#own = await Promise.race([reserving, line.lost])
      return line
    } catch (error) {
      line.drop(error)
      throw error
    } finally {
      clearTimeout(late)
    }
  }

  get isLost(): boolean {
    return this.#gone !== undefined
  }

  /** Sends a statement behind those before it. Never on another connection: throws once this one is lost. */
  readonly send: Send = (...query) => {
    if (this.#gone) throw this.#gone.reason
    if (!this.#own) throw new Error('not connected')
    return this.#own.unsafe(...query)
  }

  /** Gives the connection up, whatever is under way on it. */
  drop(reason: unknown): void {
    this.#lose(reason)
    this.close().catch(() => undefined)
  }

  close(): Promise<void> {
    return this.#client.end({ timeout: 0 })
  }
}
