import type { Axis } from '@/domain/schedule/board/rules'
import type { BoardItem } from '@/domain/schedule/board/schema'

/** What lies on an axis, by row: otherwise each of eighty rows would search all the things of a week. */
export function itemsByRow(
  items: readonly BoardItem[],
  { from: first, to: last }: Pick<Axis, 'from' | 'to'>,
): Map<string, BoardItem[]> {
  const rows = new Map<string, BoardItem[]>()
  for (const item of items) {
    for (const { subjectId, from, to } of item.places) {
      if (from >= last || to <= first) continue
      const there = rows.get(subjectId)
      if (!there) rows.set(subjectId, [item])
      else if (there.at(-1) !== item) there.push(item)
    }
  }
  return rows
}
