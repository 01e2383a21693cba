import type { IconName } from '@/components/ui/icon'
import type { Right } from '@/domain/doors/rights/schema'

/** Where the desk's rail leads, in its order; `rights`: whoever has one of them sees the place, null: everybody. */
const places = [
  { path: '', icon: 'home', words: 'nav.home', rights: null },
  { path: '/schedule', icon: 'calendar', words: 'nav.schedule', rights: ['schedule.see'] },
  { path: '/day', icon: 'sunrise', words: 'nav.day', rights: ['day.see'] },
  { path: '/bookings', icon: 'list', words: 'nav.bookings', rights: ['bookings.own', 'bookings.all'] },
  { path: '/coupons', icon: 'ticket', words: 'nav.coupons', rights: ['coupons.see', 'coupons.manage'] },
  { path: '/pilots', icon: 'person', words: 'nav.pilots', rights: ['presences.own', 'presences.all'] },
  { path: '/resources', icon: 'plane', words: 'nav.resources', rights: ['fleet.manage'] },
  { path: '/online', icon: 'clock', words: 'nav.online', rights: ['settings.manage'] },
  { path: '/journal', icon: 'book', words: 'nav.journal', rights: ['journal.see'] },
  { path: '/settings', icon: 'gear', words: 'nav.settings', rights: ['settings.manage'] },
] as const satisfies readonly {
  path: string
  icon: IconName
  words: string
  rights: readonly Right[] | null
}[]

/** The places that these rights open. */
export function openPlaces(rights: readonly Right[]) {
  return places.filter(
    (place) => place.rights === null || place.rights.some((right) => rights.includes(right)),
  )
}
