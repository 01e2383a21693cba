import { failure } from './failure'
import { log } from './log'
import { Places, type Room } from './places'

type Entry = { work: () => Promise<void>; running: boolean; again: boolean }

/** Longer than anything should wait; what does is forgotten here, and found again by whoever keeps it. */
const PATIENCE_MS = 600_000
const MOST_WAITING = 5000

/**
 * Work that others keep for us and that may be forgotten here: done few at a time, of each line a share, the lines in turns.
 * Each key waits once, however often it is added; added while it runs, it runs once more.
 */
export class Lane {
  readonly #name: string
  readonly #places: Places
  readonly #entries = new Map<string, Entry>()
  #ended = false

  constructor(name: string, room: Pick<Room, 'most' | 'share'>) {
    this.#name = name
    this.#places = new Places({ ...room, patienceMs: PATIENCE_MS, mostWaiting: MOST_WAITING })
  }

  add(line: string, key: string, work: () => Promise<void>): void {
    const known = this.#entries.get(key)
    if (known) known.again = known.running
    if (known || this.#ended) return
    const entry: Entry = { work, running: false, again: false }
    this.#entries.set(key, entry)
    this.#places
      .within(line, () => this.#run(entry))
      .catch((error) => log().error({ lane: this.#name, ...failure(error) }, 'work failed'))
      .finally(() => this.#entries.delete(key))
  }

  /** Begins nothing more; resolves when all that runs has ended. */
  async end(): Promise<void> {
    this.#ended = true
    while ([...this.#entries.values()].some(({ running }) => running)) {
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  async #run(entry: Entry): Promise<void> {
    entry.running = true
    try {
      do {
        entry.again = false
        if (!this.#ended) await entry.work()
      } while (entry.again)
    } finally {
      entry.running = false
    }
  }
}
