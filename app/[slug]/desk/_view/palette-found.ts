import type { ClubRef } from '@/db/club'
import type { lookUp } from '@/domain/bookings/dossiers/queries/lookup'
import { textIn } from '@/domain/club/clubs/rules'
import type { Right } from '@/domain/doors/rights/schema'
import type { CouponLine } from '@/domain/sales/register/schema'
import { displayCode } from '@/lib/code'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { formatTime, localDate } from '@/lib/time'
import { calledOf, dayOf } from '../_bookings/words'
import type { Found } from './palette-list'

type Looked = Awaited<ReturnType<typeof lookUp>> & { coupons: readonly CouponLine[] }

/** What was looked up, as the search field lists it; each thing leads to the page that this person may open. */
export function foundIn(
  { bookings, coupons, pilots, aircraft }: Looked,
  { slug, timeZone }: ClubRef,
  rights: readonly Right[],
  { locale, now }: { locale: Locale; now: Date },
): Found[] {
  const t = translator(locale, 'bookings')
  const c = translator(locale, 'coupons')
  const today = localDate(now, timeZone)
  const desk = `/${slug}/desk`
  const may = (...any: Right[]) => any.some((right) => rights.includes(right))
  return [
    ...bookings.map((line) => ({
      group: 'bookings' as const,
      label: calledOf(line, t),
      detail: [
        `${dayOf(line.startAt, { zone: timeZone, locale, today })}, ${formatTime(line.startAt, timeZone, locale)}`,
        textIn(line.activity, locale),
        line.registration,
      ].join(' · '),
      href: `${desk}/bookings/${line.id}`,
    })),
    ...coupons.map(({ id, reference, name, standing }) => ({
      group: 'coupons' as const,
      label: displayCode(reference),
      detail: [c(`state.${standing}`), name].filter(Boolean).join(' · '),
      href: `${desk}/coupons/${id}`,
    })),
    ...pilots.map(({ id, firstName, lastName }) => ({
      group: 'people' as const,
      label: `${firstName} ${lastName}`,
      detail: '',
      href: may('presences.all', 'people.manage') ? `${desk}/pilots/${id}` : `${desk}/bookings?pilot=${id}`,
    })),
    ...aircraft.map(({ id, registration, type }) => ({
      group: 'aircraft' as const,
      label: registration,
      detail: type,
      href: may('fleet.manage') ? `${desk}/resources/${id}` : `${desk}/bookings?aircraft=${id}`,
    })),
  ]
}
