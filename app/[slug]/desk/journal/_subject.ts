import type { Route } from 'next'
import type { JournalLine } from '@/domain/club/journal/queries'
import type { Right } from '@/domain/doors/rights/schema'

const places: readonly { noun: string; path: string; rights: readonly Right[] }[] = [
  { noun: 'booking', path: 'bookings', rights: ['bookings.all', 'bookings.own'] },
  { noun: 'letter', path: 'bookings', rights: ['bookings.all', 'bookings.own'] },
  { noun: 'coupon', path: 'coupons', rights: ['coupons.see', 'coupons.manage'] },
  { noun: 'aircraft', path: 'resources', rights: ['fleet.manage'] },
  { noun: 'pilot', path: 'pilots', rights: ['presences.all', 'people.manage'] },
]

/** Where the thing that a line is about is shown, for whoever may open it; null when it is nowhere. */
export function subjectHref(
  slug: string,
  { event, subjectId }: Pick<JournalLine, 'event' | 'subjectId'>,
  rights: readonly Right[],
): Route | null {
  const [noun] = event.split('.')
  const place = places.find((one) => one.noun === noun)
  if (!place || !subjectId || !place.rights.some((right) => rights.includes(right))) return null
  return `/${slug}/desk/${place.path}/${subjectId}` as Route
}
