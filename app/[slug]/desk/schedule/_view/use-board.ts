'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { QUARTER } from '@/domain/calendar/hours/schema'
import type { Locale } from '@/lib/i18n/locale'
import { formatTime, fromMinutes } from '@/lib/time'
import type { DayBoard } from '../_model/day'
import type { Movable } from '../_model/movable'
import type { DragWords } from './drag-words'
import { drawLift, hideLift, type Lifted, placeAt, rowBeside, takeUp } from './lift'
import { refAt } from './line-link'
import type { Drops } from './use-drops'
import { type Grip, watchPointer } from './watch-pointer'

const HOUR = 60

type Given = {
  day: DayBoard | null
  here: string
  locale: Locale
  zone: string
  words: DragWords
  drops: Drops
}

/** The board by hand: what is dragged, stretched, drawn or pushed about by keys becomes a wish, a new booking, or nothing. */
export function useBoard(given: Given) {
  const router = useRouter()
  const stage = useRef<HTMLDivElement>(null)
  const carried = useRef<(Grip & { to: Lifted }) | null>(null)
  const latest = useRef({ ...given, router })
  useEffect(() => {
    latest.current = { ...given, router }
  })
  const board = () => stage.current?.querySelector<HTMLElement>('.board') ?? null
  const hasDay = given.day !== null
  useEffect(() => {
    const found = hasDay ? stage.current?.querySelector<HTMLElement>('.board') : null
    if (!found) return
    return watchPointer(found, {
      grip: (target, x, y) => gripAt(latest.current, found, target, x, y),
      say: (to) => timesOf(latest.current, to),
      dropped: (grip, to) => settle(latest.current, grip, to),
    })
  }, [hasDay])

  const carry = (grip: Grip, to: Lifted) => {
    const found = board()
    if (!found) return
    carried.current = { ...grip, to }
    takeUp(found, grip.ref)
    drawLift(found, to, timesOf(given, to))
  }
  const end = () => {
    const found = board()
    carried.current = null
    if (found) hideLift(found)
  }
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    const found = board()
    const { target, key } = event
    if (event.metaKey || event.ctrlKey || event.altKey || !(target instanceof HTMLElement)) return
    if (target.matches('input, select, textarea, .panel *')) return
    const ref = refAt(target)
    const held = carried.current
    if (held && found) {
      const to = pushed(found, held.to, key, event.shiftKey)
      if (to) {
        carry(held, to)
        given.drops.say(`${timesOf(given, to)}, ${rowName(given.day, to.row)}`)
      } else if (key === 'Enter' || key === ' ') {
        end()
        settle({ ...given, router }, held, held.to)
      } else if (key === 'Escape') {
        end()
        given.drops.say(given.words.left)
      } else return
    } else if (key === 'm' && ref) {
      const grip = found && gripOf(given, target, ref)
      if (!grip && !hasDay) router.push(`${given.here}&item=${ref}&act=change` as Route, { scroll: false })
      if (!grip) return
      carry(grip, grip)
      given.drops.say(given.words.lifted.replace('{name}', given.day?.movable[ref]?.name ?? ''))
    } else if (key === 'n' && given.day?.plans && found) {
      const row =
        target.closest<HTMLElement>('[data-subject]') ?? found.querySelector<HTMLElement>('[data-subject]')
      const start = 2 * HOUR
      const fresh = { row: row?.dataset.subject ?? '', start, end: start + HOUR }
      carry({ ref: null, kind: row?.dataset.kind ?? '', part: 'whole', ...fresh }, fresh)
      given.drops.say(`${given.words.created} ${timesOf(given, fresh)}, ${rowName(given.day, fresh.row)}`)
    } else if (key === 'Delete' && ref && (given.day === null || given.day.movable[ref])) {
      router.push(`${given.here}&item=${ref}&act=cancel` as Route, { scroll: false })
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return { stage, keys }
}

type Now = Pick<Given, 'day' | 'locale' | 'zone' | 'here' | 'drops'>

function timesOf(
  { day, locale, zone }: Pick<Given, 'day' | 'locale' | 'zone'>,
  { start, end }: Lifted,
): string {
  const at = (minute: number) => formatTime(fromMinutes((day?.from ?? 0) + minute), zone, locale)
  return `${at(start)} – ${at(end)}`
}

const rowName = (day: DayBoard | null, row: string) =>
  day?.groups.flatMap(({ lanes }) => lanes).find(({ id }) => id === row)?.title ?? ''

function pushed(board: HTMLElement, at: Lifted, key: string, stretch: boolean): Lifted | null {
  const step = key === 'ArrowLeft' ? -QUARTER : key === 'ArrowRight' ? QUARTER : 0
  if (step !== 0 && stretch) return { ...at, end: Math.max(at.start + QUARTER, at.end + step) }
  if (step !== 0) return { ...at, start: at.start + step, end: at.end + step }
  if (key === 'ArrowUp') return { ...at, row: rowBeside(board, at.row, -1) }
  if (key === 'ArrowDown') return { ...at, row: rowBeside(board, at.row, 1) }
  return null
}

/** A booking by one of its two blocks. */
function gripOf({ day }: Pick<Given, 'day'>, block: Element, ref: string): Grip | null {
  const [booking, lane] = [day?.movable[ref], block.closest<HTMLElement>('[data-subject]')]
  if (!day || !booking || !lane) return null
  const { subject: row = '', kind = '' } = lane.dataset
  if (row !== booking.aircraftId && row !== booking.pilotId) return null
  return { ref, kind, part: 'whole', row, start: booking.start - day.from, end: booking.end - day.from }
}

function gripAt(now: Now, board: HTMLElement, target: Element, x: number, y: number): Grip | null {
  const block = target.closest('.block')
  if (block) {
    const ref = block.querySelector<HTMLElement>('a[data-ref]')?.dataset.ref ?? ''
    const grip = gripOf(now, block, ref)
    const part = target.closest<HTMLElement>('[data-grip]')?.dataset.grip
    return grip && { ...grip, part: part === 'start' || part === 'end' ? part : 'whole' }
  }
  const place = now.day?.plans && target.closest('.lane[data-subject]') ? placeAt(board, x, y, null) : null
  if (!place) return null
  const start = Math.floor(place.minute / QUARTER) * QUARTER
  return { ref: null, kind: place.kind, part: 'end', row: place.row, start, end: start + HOUR }
}

function settle(
  { day, here, drops, router }: Now & { router: ReturnType<typeof useRouter> },
  grip: Grip,
  to: Lifted,
): void {
  if (!day) return
  const [start, end] = [day.from + to.start, day.from + to.end]
  const booking: Movable | undefined = day.movable[grip.ref ?? '']
  if (!booking) {
    if (grip.ref === null)
      router.push(`${here}&act=new&slot=${start}-${end}-${to.row}` as Route, { scroll: false })
    return
  }
  const { id, sequence } = booking
  const taken = {
    aircraftId: grip.kind === 'aircraft' ? to.row : booking.aircraftId,
    pilotId: grip.kind === 'pilot' ? to.row : booking.pilotId,
  }
  drops.wish(booking, { id, sequence, start, end, ...taken, beyond: false })
}
