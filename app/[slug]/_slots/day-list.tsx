import { Fragment } from 'react'
import { Icon } from '@/components/ui/icon'
import { ClockTime, clockFace } from '@/components/ui/time'
import { translator } from '@/lib/i18n/translator'
import { clock, formatTime } from '@/lib/time'
import type { Desk } from '../_view/facts'
import type { DayOfSlots, SlotOption } from './facts'
import { type SlotLine, SlotRows } from './slot-rows'

type DayListProps = {
  desk: Desk
  day: DayOfSlots
  /** The visitor's own slot, or null, and what it is called. */
  held: string | null
  own: string
}

/** The list is the day: the slots stand between a sunrise and a sunset band. */
export function DayList({ desk, day, held, own }: DayListProps) {
  const { locale, zone } = desk
  const t = translator(locale, 'booking')
  const morning = (slot: SlotOption) => clock(new Date(slot.start), zone).hours < 12
  const halves = [
    { id: 'am', name: t('slot.morning'), slots: day.slots.filter(morning) },
    { id: 'pm', name: t('slot.afternoon'), slots: day.slots.filter((slot) => !morning(slot)) },
  ].filter((half) => half.slots.length > 0)
  return (
    <>
      {day.sunrise && <Sun desk={desk} at={day.sunrise} side="sunrise" name={t('slot.sunrise')} />}
      {halves.map(({ id, name, slots }) => (
        <Fragment key={id}>
          <h3 className="half-day" id={id}>
            {name}
          </h3>
          <SlotRows
            locale={locale}
            labelledBy={id}
            lines={slots.map((slot) => lineOf(desk, slot, slot.id === held ? own : null))}
            words={{
              meet: t('slot.meetLabel'),
              pick: t('slot.pick'),
              busy: t('busy'),
              yours: t('slot.yours'),
            }}
            tick={slots.some((slot) => slot.id === held) && <Icon name="tick" />}
          />
        </Fragment>
      ))}
      {day.sunset && <Sun desk={desk} at={day.sunset} side="sunset" name={t('slot.sunset')} />}
    </>
  )
}

function lineOf({ locale, zone }: Desk, slot: SlotOption, own: string | null): SlotLine {
  const t = translator(locale, 'booking')
  const [start, meetAt] = [new Date(slot.start), new Date(slot.meetAt)]
  const meet = t('slot.meet', { time: formatTime(meetAt, zone, locale) })
  return {
    id: slot.id,
    off: clockFace(start, zone),
    meet: clockFace(meetAt, zone),
    room: t('slot.vacancies', { count: slot.vacancies }),
    spoken: t('slot.choose', { time: formatTime(start, zone, locale), meet }),
    own,
  }
}

function Sun({ desk, at, side, name }: { desk: Desk; at: string; side: 'sunrise' | 'sunset'; name: string }) {
  return (
    <p className={`sun-band ${side}`}>
      <Icon name={side} />
      {name} <ClockTime instant={new Date(at)} zone={desk.zone} locale={desk.locale} />
    </p>
  )
}
