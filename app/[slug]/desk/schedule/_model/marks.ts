import type { Drop, DropAnswer } from '../_drop-state'
import type { DayBoard } from './day'

/** Something drawn in a row that is not there: the target of a refused drop, or a lettered way out. Minutes of the axis. */
export type Mark = { kind: 'refused-target' | 'way-out' | 'target'; start: number; end: number; text: string }

export type Marks = {
  /** The booking that stays where it is. */
  ghost: string
  /** Numbers by row and thing. */
  walls: Readonly<Record<string, number>>
  rows: Readonly<Record<string, Mark[]>>
}

type Dropped = { drop: Drop; answer: Extract<DropAnswer, { kind: 'refused' }> | null }

/** A drop that is to be answered, as a place on the board: where it came from, where it was to go, what is in its way. */
export function marksOf(
  day: Pick<DayBoard, 'from' | 'minutes'>,
  { drop, answer }: Dropped,
  refusedAt: (start: number) => string,
): Marks {
  const rows: Record<string, Mark[]> = {}
  const length = drop.end - drop.start
  const draw = (kind: Mark['kind'], from: number, text: string, subjects: (string | null)[]) => {
    const [start, end] = [Math.max(0, from - day.from), Math.min(day.minutes, from - day.from + length)]
    if (start >= end) return
    for (const row of subjects) if (row) rows[row] = [...(rows[row] ?? []), { kind, start, end, text }]
  }
  draw(answer ? 'refused-target' : 'target', drop.start, answer ? refusedAt(drop.start) : '', [
    drop.aircraftId,
    drop.pilotId,
  ])
  for (const [index, { value }] of (answer?.state.free ?? []).entries()) {
    const [start, aircraftId = '', pilotId = ''] = value.split('|')
    const moved = Number(start) !== drop.start
    const rows = [
      moved || aircraftId !== drop.aircraftId ? aircraftId : null,
      moved || pilotId !== drop.pilotId ? pilotId : null,
    ]
    draw('way-out', Number(start), String.fromCharCode(65 + index), rows)
  }
  const walls = (answer?.state.walls ?? []).map(
    ({ subjectId, ref }, index) => [`${subjectId}-${ref}`, index + 1] as const,
  )
  return { ghost: drop.id, walls: Object.fromEntries(walls), rows }
}
