import { Heading } from '@/components/ui/heading'
import { translator } from '@/lib/i18n/translator'
import { formatDayTime } from '@/lib/time'
import type { BookedFlight } from '../../_flight/flight'
import { FlightPairs } from '../../_flight/flight-pairs'
import { DayHead } from '../../_slots/day-head'
import { DayList } from '../../_slots/day-list'
import type { DayOfSlots, MonthOfDays, NothingFree, SlotAction } from '../../_slots/facts'
import { MonthDays } from '../../_slots/month-days'
import { SlotForm } from '../../_slots/slot-form'
import type { Desk } from '../../_view/facts'
import { PhoneLink } from '../../_view/phone-link'

export type MoveViewProps = {
  desk: Desk
  flight: BookedFlight
  /** The booking's own slot, shown as a state where it stands in the list. */
  currentSlot: string
  backHref: string
  month: MonthOfDays
  day: DayOfSlots | null
  nothing: NothingFree | null
  /** Takes `slot`: moves the flight at once. */
  action: SlotAction
}

/** Another slot for a booked flight: the same list as step 3. */
export function MoveView({
  desk,
  flight,
  currentSlot,
  backHref,
  month,
  day,
  nothing,
  action,
}: MoveViewProps) {
  const { locale, zone, club } = desk
  const t = translator(locale, 'booking')
  const title = t('title.page', { name: t('move.heading'), club: club.name })
  return (
    <main id="main" className="page">
      <div className="cols">
        <SlotForm
          action={action}
          copy={{
            title,
            errorTitle: t('title.error', { title }),
            one: t('problem.count', { count: 1 }),
            nearest: t('slot.nearest'),
            busy: t('busy'),
          }}
          help={club.phone && <p>{t.rich('call', { phone: () => <PhoneLink club={club} /> })}</p>}
          head={
            <>
              <Heading page="move">{t('move.heading')}</Heading>
              <p className="lead">
                {t('move.lead', { current: formatDayTime(new Date(flight.start), zone, locale) })}
              </p>
              <p>
                <a className="plain-link" href={backHref}>
                  {t('move.keep')}
                </a>
              </p>
            </>
          }
          months={<MonthDays locale={locale} month={month} chosen={day?.date ?? null} nothing={nothing} />}
          dayHead={day && <DayHead desk={desk} day={day} />}
          day={day && <DayList desk={desk} day={day} held={currentSlot} own={t('move.current')} />}
          after={<p className="note">{t('move.after')}</p>}
        />
        <aside aria-labelledby="sum">
          <FlightPairs flight={flight} />
        </aside>
      </div>
    </main>
  )
}
