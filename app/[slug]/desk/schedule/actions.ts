'use server'

import { atDesk } from '@/app/_edge/inside'
import { localDate } from '@/lib/time'
import { atBooking, changeAction, planAction, withdrawAction } from '../_plan/plan-actions'
import { type Asked, askedFor, hrefOf } from './_model/asked'

/** The schedule as it was shown (`query` is its address' own), with some of it changed. */
function shownAs(slug: string, query: string, zone: string) {
  const shown = Object.fromEntries(new URLSearchParams(typeof query === 'string' ? query : ''))
  const asked = askedFor(shown, localDate(new Date(), zone))
  const back = (changes: Partial<Asked>) => hrefOf(slug, asked, { act: null, ...changes })
  const show = (item: string, { startAt }: { startAt: Date }) =>
    back({ date: localDate(startAt, zone), item })
  return { back, show }
}

async function atSchedule(slug: string, query: string) {
  const desk = await atDesk(slug)
  return { ...desk, ...shownAs(slug, query, desk.zone) }
}

async function atItem(slug: string, query: string, bookingId: string) {
  const desk = await atBooking(slug, bookingId)
  return { ...desk, ...shownAs(slug, query, desk.zone) }
}

/** Makes an internal booking, and shows it. */
export const plan = planAction(atSchedule, ({ show }, made, bookingId) => show(bookingId, made))

/** Moves or changes a booking, and shows it where it is now. */
export const change = changeAction(atItem, ({ show, bookingId }, made) => show(bookingId, made))

/** Calls a booking off; the board then has it no more. */
export const withdraw = withdrawAction(atItem, ({ back }) => back({ item: null }))
