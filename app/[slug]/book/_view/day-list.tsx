import { Fragment } from 'react'
import { Icon } from '@/components/ui/icon'
import { ClockTime } from '@/components/ui/time'
import { translator } from '@/lib/i18n/translator'
import { clock } from '@/lib/time'
import type { Desk, SlotOption } from './facts'
import { SlotRow } from './slot-row'
import type { DayOfSlots } from './slots-view'

type DayListProps = {
  desk: Desk
  day: DayOfSlots
  /** The visitor's own slot, or null, and what it is called. */
  held: string | null
  own: string
}

/** The list is the day: the slots stand between a sunrise and a sunset band. */
export function DayList({ desk, day, held, own }: DayListProps) {
  const t = translator(desk.locale, 'booking')
  const morning = (slot: SlotOption) => clock(new Date(slot.start), desk.zone).hours < 12
  const halves = [
    { id: 'am', name: t('slot.morning'), slots: day.slots.filter(morning) },
    { id: 'pm', name: t('slot.afternoon'), slots: day.slots.filter((slot) => !morning(slot)) },
  ].filter((half) => half.slots.length > 0)
  return (
    <>
      {day.sunrise && <Sun desk={desk} at={day.sunrise} side="up" name={t('slot.sunrise')} />}
      {halves.map(({ id, name, slots }) => (
        <Fragment key={id}>
          <h3 className="half" id={id}>
            {name}
          </h3>
          <ul className="slots" aria-labelledby={id}>
            {slots.map((slot) => (
              <SlotRow key={slot.id} desk={desk} slot={slot} own={slot.id === held ? own : null} />
            ))}
          </ul>
        </Fragment>
      ))}
      {day.sunset && <Sun desk={desk} at={day.sunset} side="down" name={t('slot.sunset')} />}
    </>
  )
}

function Sun({ desk, at, side, name }: { desk: Desk; at: string; side: 'up' | 'down'; name: string }) {
  return (
    <p className={`sun ${side}`}>
      <Icon name={side === 'up' ? 'sunrise' : 'sunset'} />
      {name} <ClockTime instant={new Date(at)} zone={desk.zone} locale={desk.locale} />
    </p>
  )
}
