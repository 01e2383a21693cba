import { textIn } from '@/domain/club/clubs/rules'
import type { Hold as HoldRow } from '@/domain/slots/holds/queries'
import type { Locale } from '@/lib/i18n/locale'
import { heldSlotId } from './_hold'
import type { Flight, Hold } from './_view/facts'
import type { Choice } from './_visit'

/** What will be flown, for the summaries. */
export function flightOf(choice: Choice, locale: Locale): Flight {
  const { activity, base, passengers } = choice
  return {
    activity: textIn(activity.name, locale),
    durationMinutes: activity.durationMinutes,
    passengers,
    base: { name: base.name, icao: base.icao },
  }
}

/** A kept slot, for the countdown and the list. */
export function holdOf(choice: Choice, hold: HoldRow, extensions: number): Hold {
  return {
    slot: heldSlotId(choice, hold),
    start: hold.startAt.toISOString(),
    meetAt: hold.meetAt.toISOString(),
    expiresAt: hold.expiresAt.toISOString(),
    canExtend: hold.extensions < extensions,
  }
}
