import { State } from '@/components/ui/state'
import type { Translator } from '@/lib/i18n/translator'

type Facts = {
  state: 'booked' | 'cancelled' | 'flown' | 'no_show'
  postponed: boolean
  upheld: boolean
  endAt: Date
}

const looks = {
  booked: { shape: 'half', colour: 'sky' },
  upheld: { shape: 'full', colour: 'sky' },
  past: { shape: 'dotted', colour: 'dawn' },
  flown: { shape: 'full', colour: 'ink' },
  no_show: { shape: 'square', colour: 'wind' },
  cancelled: { shape: 'ebb' },
  postponed: { shape: 'diamond', colour: 'wind' },
} as const

/** What became of a booking: booked ones that are over and that nobody has told as flown are `past`. */
export function standing({ state, postponed, upheld, endAt }: Facts, now: Date): keyof typeof looks {
  if (state === 'cancelled') return postponed ? 'postponed' : 'cancelled'
  if (state !== 'booked') return state
  if (endAt < now) return 'past'
  return upheld ? 'upheld' : 'booked'
}

type Props = { of: Facts; now: Date; t: Translator<'bookings'> }

export function BookingState({ of, now, t }: Props) {
  const is = standing(of, now)
  return <State {...looks[is]}>{t(`state.${is}`)}</State>
}
