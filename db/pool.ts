import { Places } from '@/lib/places'
import { Line, type LineOptions } from './line'

export type PoolOptions = LineOptions & {
  /** Connections at most, and of them for one key (a club, a reason). */
  most: number
  share: number
  /** How long a transaction waits for a place. */
  patienceMs: number
  /** How long a connection is kept that nobody uses. */
  idleMs: number
}

type Idle = { line: Line; over: NodeJS.Timeout }

/** The connections of one process. A key never has all of them: one club's locked row leaves places for the others. */
export class Pool {
  readonly #options: PoolOptions
  readonly #places: Places
  readonly #idle: Idle[] = []
  readonly #busy = new Set<Line>()
  #ended = false

  constructor(options: PoolOptions) {
    const { most, share, patienceMs } = options
    this.#options = options
    this.#places = new Places({ most, share, patienceMs, mostWaiting: 5000 })
  }

  /** Does something on a connection that nobody else has meanwhile. Refuses `busy` when none is free in time. */
  async on<T>(key: string, work: (line: Line) => Promise<T>): Promise<T> {
    if (this.#ended) throw new Error('the connections to the database are closed')
    return this.#places.within(key, async () => {
      const line = this.#free() ?? (await Line.open(this.#options))
      this.#busy.add(line)
      try {
        return await work(line)
      } finally {
        this.#busy.delete(line)
        this.#keep(line)
      }
    })
  }

  /** Ends every connection; work under way has `seconds` to finish. */
  async end(seconds: number): Promise<void> {
    this.#ended = true
    for (const { line, over } of this.#idle.splice(0)) {
      clearTimeout(over)
      await line.close()
    }
    const until = performance.now() + seconds * 1000
    while (this.#busy.size > 0 && performance.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    for (const line of this.#busy) line.drop(new Error('the connections to the database are closed'))
  }

  #free(): Line | undefined {
    for (let last = this.#idle.pop(); last; last = this.#idle.pop()) {
      clearTimeout(last.over)
      if (!last.line.isLost) return last.line
    }
    return undefined
  }

  #keep(line: Line): void {
    if (this.#ended) line.drop(new Error('the connections to the database are closed'))
    if (line.isLost) return
    const over = setTimeout(() => {
      const at = this.#idle.findIndex((idle) => idle.line === line)
      if (at >= 0) this.#idle.splice(at, 1)
      line.drop(new Error('idle'))
    }, this.#options.idleMs).unref()
    this.#idle.push({ line, over })
  }
}
