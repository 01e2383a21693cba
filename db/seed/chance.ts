import { createHash } from 'node:crypto'

/** A number in [0, 1) that depends on its key alone: the schedule is the same at every seeding. */
export function chance(...key: (string | number)[]): number {
  return createHash('sha256').update(key.join('/')).digest().readUInt32BE(0) / 2 ** 32
}

/** The items in an order that depends on the key alone. */
export function shuffled<Item>(items: readonly Item[], ...key: (string | number)[]): Item[] {
  return items
    .map((item, index) => ({ item, rank: chance(...key, index) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item)
}
