import { QUARTER } from '@/domain/calendar/hours/schema'
import { drawLift, hideLift, type Lifted, placeAt, takeUp } from './lift'

const STEADY_PX = 5
const LONG_PRESS_MS = 450
const EDGE_PX = 36

/** What was taken hold of: a thing of the board, its end, or an empty stretch of a row. */
export type Grip = { ref: string | null; kind: string; part: 'whole' | 'start' | 'end' } & Lifted

type Given = {
  /** What may be taken hold of there; null for what stays. */
  grip: (target: Element, x: number, y: number) => Grip | null
  say: (lifted: Lifted) => string
  dropped: (grip: Grip, to: Lifted) => void
}

const snapped = (minutes: number) => Math.round(minutes / QUARTER) * QUARTER

/**
 * Lets things of the board be dragged by mouse, pen or (after a long press) finger: nothing is rendered on the way, the
 * lift is moved at most once a frame. Returns what ends it.
 */
export function watchPointer(board: HTMLElement, { grip: take, say, dropped }: Given): () => void {
  const over = new AbortController()
  const { signal } = over
  board.addEventListener('pointerdown', begin, { signal })
  board.addEventListener('dragstart', (event) => event.preventDefault(), { signal })
  // There before the finger is: a browser that finds no such listener when it is put down scrolls without asking.
  const hold = (event: Event) => 'dragging' in board.dataset && event.preventDefault()
  board.addEventListener('touchmove', hold, { signal, passive: false })
  board.addEventListener('contextmenu', hold, { signal })

  function begin(down: PointerEvent): void {
    const target = down.target instanceof Element ? down.target : null
    const grip = down.button === 0 && down.isPrimary && target && take(target, down.clientX, down.clientY)
    if (!grip) return
    const touch = down.pointerType === 'touch'
    const ended = new AbortController()
    const listen = { signal: AbortSignal.any([signal, ended.signal]) }
    const origin = placeAt(board, down.clientX, down.clientY, null)?.minute ?? grip.start
    let lifted: Lifted | null = null
    let last = down
    let frame = 0
    const press = touch ? setTimeout(() => lift(), LONG_PRESS_MS) : undefined

    const lift = () => {
      takeUp(board, grip.ref)
      lifted = grip
      draw()
    }
    const draw = () => {
      frame = 0
      if (!lifted) return
      scrollAlong(board, last)
      lifted = moved(board, grip, last, origin)
      drawLift(board, lifted, say(lifted))
    }
    const finish = (drop: boolean) => {
      clearTimeout(press)
      cancelAnimationFrame(frame)
      ended.abort()
      if (!lifted) return
      const to = moved(board, grip, last, origin)
      hideLift(board)
      swallowClick()
      const same = to.row === grip.row && to.start === grip.start && to.end === grip.end
      if (drop && !(same && grip.ref)) dropped(grip, to)
    }
    const move = (event: PointerEvent) => {
      if (event.pointerId !== down.pointerId) return
      last = event
      const far = Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) > STEADY_PX
      if (!lifted && far && touch) return finish(false)
      if (!lifted && far) lift()
      if (lifted) frame ||= requestAnimationFrame(draw)
    }
    window.addEventListener('pointermove', move, listen)
    window.addEventListener('pointerup', () => finish(true), listen)
    window.addEventListener('pointercancel', () => finish(false), listen)
    window.addEventListener('keydown', (event) => event.key === 'Escape' && finish(false), listen)
  }
  return () => over.abort()
}

function moved(board: HTMLElement, grip: Grip, { clientX, clientY }: PointerEvent, origin: number): Lifted {
  const under = placeAt(board, clientX, clientY, grip.kind)
  const lane = board.querySelector('.lane[data-subject]')?.getBoundingClientRect()
  const length = Number(board.dataset.minutes)
  const minute = lane ? ((clientX - lane.left) / lane.width) * length : origin
  const { start, end, ref } = grip
  if (ref === null) {
    if (Math.abs(minute - origin) < QUARTER / 2) return grip
    const [from, to] = [
      Math.floor(Math.min(origin, minute) / QUARTER),
      Math.ceil(Math.max(origin, minute) / QUARTER),
    ]
    return { row: grip.row, start: from * QUARTER, end: Math.max(to, from + 1) * QUARTER }
  }
  const by = snapped(minute - origin)
  if (grip.part === 'start') return { row: grip.row, start: Math.min(start + by, end - QUARTER), end }
  if (grip.part === 'end') return { row: grip.row, start, end: Math.max(end + by, start + QUARTER) }
  return { row: under?.row ?? grip.row, start: start + by, end: end + by }
}

/** Near an edge of what is seen, the board comes along. */
function scrollAlong(board: HTMLElement, { clientX, clientY }: PointerEvent): void {
  const scroll = board.parentElement
  if (!scroll) return
  const { top, bottom, left, right } = scroll.getBoundingClientRect()
  const step = (at: number, from: number, to: number) =>
    at < from + EDGE_PX ? -EDGE_PX / 3 : at > to - EDGE_PX ? EDGE_PX / 3 : 0
  scroll.scrollBy(step(clientX, left, right), step(clientY, top, bottom))
}

/** The click that ends a drag is none. */
function swallowClick(): void {
  const stop = (event: Event) => {
    event.preventDefault()
    event.stopPropagation()
  }
  window.addEventListener('click', stop, { capture: true, once: true })
  setTimeout(() => window.removeEventListener('click', stop, { capture: true }), 50)
}
