import { LRUCache } from 'lru-cache'

/** How much is remembered, and for how long: `most` answers, the one unasked for the longest leaving first; `ms` at most. */
type Limits = { most: number; ms?: number }

export type Memory<Key extends string | number, Value extends NonNullable<unknown>> = {
  /** What is remembered under a key, or else what `make` makes, which is remembered from then on. */
  made: (key: Key, make: () => Value) => Value
  /** The same for what is looked up. That there is nothing (null) is never remembered; who asks meanwhile looks for themselves. */
  found: <Found extends Value | null>(key: Key, find: () => Promise<Found>) => Promise<Found | Value>
  /** What was remembered under a key is looked up anew. */
  forget: (key: Key) => void
}

/**
 * A memory of the process, bounded. For what takes time to make and stays true, or may be late by `ms`: never for what is free, or
 * for what somebody may do.
 */
export function memory<Key extends string | number, Value extends NonNullable<unknown>>({
  most,
  ms,
}: Limits): Memory<Key, Value> {
  const known = new LRUCache<Key, Value>({ max: most, ...(ms !== undefined && { ttl: ms }) })
  return {
    made: (key, make) => {
      const last = known.get(key)
      if (last !== undefined) return last
      const value = make()
      known.set(key, value)
      return value
    },
    found: async (key, find) => {
      const last = known.get(key)
      if (last !== undefined) return last
      const value = await find()
      if (value !== null) known.set(key, value)
      return value
    },
    forget: (key) => void known.delete(key),
  }
}

/** `make`, called once for each thing. It remembers without a bound, so it must go with a page or a letter, not stay with the process. */
export function eachOnce<Of, Made>(make: (of: Of) => Made): (of: Of) => Made {
  const known = new Map<Of, Made>()
  return (of) => {
    const last = known.get(of)
    if (last !== undefined || known.has(of)) return last as Made
    const made = make(of)
    known.set(of, made)
    return made
  }
}
