/** What is being dragged or pushed about: a stretch in one row. Minutes from the axis' start. */
export type Lifted = { row: string; start: number; end: number }

const laneOf = (board: Element, row: string) =>
  board.querySelector<HTMLElement>(`.lane[data-subject="${CSS.escape(row)}"]`)

/** Draws it over the board: a place on the screen, set by a transform, without a render. */
export function drawLift(board: HTMLElement, { row, start, end }: Lifted, text: string): void {
  const lift = board.querySelector<HTMLElement>('.lift')
  const lane = laneOf(board, row)
  if (!lift || !lane) return
  const [at, within] = [lane.getBoundingClientRect(), board.getBoundingClientRect()]
  const minute = at.width / Number(board.dataset.minutes)
  lift.hidden = false
  lift.style.height = `${at.height - 11}px`
  lift.style.width = `${(end - start) * minute}px`
  lift.style.transform = `translate(${at.left - within.left + start * minute}px, ${at.top - within.top + 5}px)`
  const label = lift.firstElementChild
  if (label && label.textContent !== text) label.textContent = text
}

/** Marks what is in hand, and keeps the board as it is until it is put down. */
export function takeUp(board: HTMLElement, ref: string | null): void {
  board.dataset.dragging = ''
  const blocks = ref === null ? [] : board.querySelectorAll(`.block:has(> a[data-ref="${CSS.escape(ref)}"])`)
  for (const block of blocks) block.toggleAttribute('data-held', true)
}

/** Takes it away, and lets the board be read again. */
export function hideLift(board: HTMLElement): void {
  for (const block of board.querySelectorAll('[data-held]')) block.removeAttribute('data-held')
  const lift = board.querySelector<HTMLElement>('.lift')
  if (lift) lift.hidden = true
  delete board.dataset.dragging
}

/** The minute of the axis under a point, and the row; null outside every row of this kind. */
export function placeAt(board: HTMLElement, x: number, y: number, kind: string | null) {
  const lanes = board.querySelectorAll<HTMLElement>(kind ? `.lane[data-kind="${kind}"]` : '.lane[data-kind]')
  for (const lane of lanes) {
    const { top, bottom, left, width } = lane.getBoundingClientRect()
    if (y >= top && y < bottom)
      return {
        row: lane.dataset.subject ?? '',
        kind: lane.dataset.kind ?? '',
        minute: ((x - left) / width) * Number(board.dataset.minutes),
      }
  }
  return null
}

/** The row after or before this one, of the same kind. */
export function rowBeside(board: HTMLElement, row: string, step: number): string {
  const kind = laneOf(board, row)?.dataset.kind
  const rows = [...board.querySelectorAll<HTMLElement>(`.lane[data-kind="${kind}"]`)]
  const at = rows.findIndex((lane) => lane.dataset.subject === row)
  return rows[at + step]?.dataset.subject ?? row
}
