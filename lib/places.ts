import { Refusal } from './refusal'

export type Room = {
  /** How many are inside at a time, and how many of them for one key. */
  most: number
  share: number
  /** How long somebody waits at the door, and how many do in one line; refused `busy` beyond. */
  patienceMs: number
  mostWaiting: number
}

const MOST_IN_ALL = 20_000

type Waiter = { enter: () => void }

/**
 * A room with few places, shared fairly: each key (a club, an address) has its own line, the lines take turns, and no key
 * ever has all places. `enter` gives the way out; it refuses `busy`.
 */
export class Places {
  readonly #room: Room
  readonly #inside = new Map<string, number>()
  readonly #lines = new Map<string, Set<Waiter>>()
  #count = 0
  #waiting = 0

  constructor(room: Room) {
    this.#room = room
  }

  async enter(key: string): Promise<() => void> {
    if (this.#lines.has(key) || !this.#hasPlace(key)) await this.#queue(key)
    else this.#take(key)
    let left = false
    return () => {
      if (left) return
      left = true
      this.#leave(key)
    }
  }

  async within<T>(key: string, work: () => Promise<T>): Promise<T> {
    const leave = await this.enter(key)
    try {
      return await work()
    } finally {
      leave()
    }
  }

  #hasPlace(key: string): boolean {
    return this.#count < this.#room.most && (this.#inside.get(key) ?? 0) < this.#room.share
  }

  #take(key: string): void {
    this.#count++
    this.#inside.set(key, (this.#inside.get(key) ?? 0) + 1)
  }

  #leave(key: string): void {
    const left = (this.#inside.get(key) ?? 1) - 1
    if (left > 0) this.#inside.set(key, left)
    else this.#inside.delete(key)
    this.#count--
    this.#next()
  }

  /** Lets in whoever may; a key that was served goes behind the others. */
  #next(): void {
    for (const [key, line] of this.#lines) {
      if (this.#count >= this.#room.most) return
      if (!this.#hasPlace(key)) continue
      const [first] = line
      if (!first) continue
      this.#drop(key, first)
      if (this.#lines.delete(key)) this.#lines.set(key, line)
      this.#take(key)
      first.enter()
      return
    }
  }

  #queue(key: string): Promise<void> {
    const line = this.#lines.get(key) ?? new Set()
    if (line.size >= this.#room.mostWaiting || this.#waiting >= MOST_IN_ALL) throw new Refusal('busy')
    return new Promise((resolve, reject) => {
      const tired = setTimeout(() => {
        this.#drop(key, waiter)
        reject(new Refusal('busy'))
      }, this.#room.patienceMs)
      const waiter: Waiter = {
        enter: () => {
          clearTimeout(tired)
          resolve()
        },
      }
      this.#lines.set(key, line.add(waiter))
      this.#waiting++
    })
  }

  #drop(key: string, waiter: Waiter): void {
    const line = this.#lines.get(key)
    if (!line?.delete(waiter)) return
    this.#waiting--
    if (line.size === 0) this.#lines.delete(key)
  }
}
