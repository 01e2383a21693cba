import type { IconName } from '@/components/ui/icon'

/** Where the desk's rail leads, in its order; `right`: whoever has it sees the place, null: everybody. */
export const places = [
  { path: '', icon: 'home', words: 'nav.home', right: null },
  { path: '/schedule', icon: 'calendar', words: 'nav.schedule', right: 'schedule.see' },
] as const satisfies readonly {
  path: string
  icon: IconName
  words: string
  right: string | null
}[]

/** The places that these rights open. */
export function openPlaces(rights: readonly string[]) {
  return places.filter(({ right }) => right === null || rights.includes(right))
}
