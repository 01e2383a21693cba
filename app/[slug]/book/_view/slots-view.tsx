import type { ReactNode } from 'react'
import { Heading } from '@/components/ui/heading'
import type { PlainAction } from '@/lib/form'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { formatTime } from '@/lib/time'
import { DayHead } from '../../_slots/day-head'
import { DayList } from '../../_slots/day-list'
import type { DayOfSlots, MonthOfDays, NothingFree, SlotAction } from '../../_slots/facts'
import { MonthDays } from '../../_slots/month-days'
import { SlotForm } from '../../_slots/slot-form'
import type { Desk } from '../../_view/facts'
import { Go } from '../../_view/go'
import { PhoneLink } from '../../_view/phone-link'
import type { Flight, Hold, StepLinks } from './facts'
import { FlightLine } from './flight-line'
import { FlightSummary } from './flight-summary'
import { HoldLine } from './hold-line'
import { Steps, stepTitles } from './steps'
import { SumBar } from './sum-bar'

export type SlotsViewProps = {
  desk: Desk
  /** The server's clock, ISO 8601: the countdown does not believe the visitor's. */
  now: string
  links: StepLinks
  /** Where "Modifier" leads. */
  changeHref: string
  flight: Flight
  month: MonthOfDays
  /** The chosen day, or null when there is none. */
  day: DayOfSlots | null
  nothing: NothingFree | null
  hold: Hold | null
  /** The hold ran out since the last page. */
  expired: boolean
  /** Takes `slot`. */
  action: SlotAction
  /** No field: prolongs and shows the page again. */
  extendAction: PlainAction
  /** Step 4. */
  nextHref: string
  /** For whom no slot suits; null where nobody can wait. */
  waitingHref: string | null
}

/** Step 3: days with free slots, then a day's slots, in the airfield's time. */
export function SlotsView(props: SlotsViewProps) {
  const { desk, now, links, flight, month, day, nothing, hold, action, extendAction } = props
  const { locale, zone, club } = desk
  const t = translator(locale, 'booking')
  return (
    <>
      <Steps locale={locale} step="slot" links={links} />
      <main id="main" className="page">
        <div className="cols">
          <SlotForm
            action={action}
            copy={{
              ...stepTitles(locale, 'slot', club.name),
              one: t('problem.count', { count: 1 }),
              nearest: t('slot.nearest'),
              busy: t('busy'),
            }}
            help={club.phone && <p>{t.rich('call', { phone: () => <PhoneLink club={club} /> })}</p>}
            head={
              <>
                <Heading page="slots">{t('slot.heading')}</Heading>
                <FlightLine locale={locale} flight={flight} changeHref={props.changeHref} />
                {props.expired && !hold && (
                  <p className="up-16 flag" role="status">
                    {t('hold.over')}
                  </p>
                )}
              </>
            }
            months={<MonthDays locale={locale} month={month} chosen={day?.date ?? null} nothing={nothing} />}
            dayHead={day && <DayHead desk={desk} day={day} />}
            day={day && <DayList desk={desk} day={day} held={hold?.slot ?? null} own={t('slot.mine')} />}
            after={
              <>
                {hold && (
                  <p className="note">
                    {t('slot.frees', { time: formatTime(new Date(hold.start), zone, locale) })}
                  </p>
                )}
                {props.waitingHref && <NoneSuits locale={locale} href={props.waitingHref} />}
              </>
            }
          />
          <aside className="side" aria-labelledby="sum">
            <FlightSummary desk={desk} flight={flight} hold={hold} />
            {hold && <HoldLine desk={desk} now={now} hold={hold} action={extendAction} />}
            {hold && (
              <Go className="button wide" href={props.nextHref}>
                {t('next')}
              </Go>
            )}
          </aside>
        </div>
        {hold && <SumBar desk={desk} now={now} hold={hold} href={props.nextHref} />}
      </main>
    </>
  )
}

function NoneSuits({ locale, href }: { locale: Locale; href: string }) {
  const link = (chunks: ReactNode) => (
    <Go className="plain-link" href={href}>
      {chunks}
    </Go>
  )
  return <p className="note">{translator(locale, 'booking').rich('slot.noneSuits', { link })}</p>
}
