import type { ReactNode } from 'react'
import { Heading } from '@/components/ui/heading'
import { ClockTime } from '@/components/ui/time'
import type { ClubField } from '@/domain/visits/visits/schema'
import { translator } from '@/lib/i18n/translator'
import { formatDay } from '@/lib/time'
import type { SlotAction } from '../../_slots/facts'
import type { Desk } from '../../_view/facts'
import { Go } from '../../_view/go'
import { PhoneLink } from '../../_view/phone-link'
import { ChangeRule } from './change-rule'
import { DetailsForm } from './details-form'
import type { Flight, Hold, StepLinks } from './facts'
import { FlightSummary } from './flight-summary'
import { detailsLabels, formWords } from './form-words'
import { HoldOver } from './hold-line'
import { SeatsLeft } from './seats-left'
import { Steps, stepTitles } from './steps'

export type DetailsViewProps = {
  desk: Desk
  /** The server's clock, ISO 8601. */
  now: string
  links: StepLinks
  slotsHref: string
  flight: Flight
  /** Its `expiresAt` may lie in the past: confirming takes the slot again if it is still free. */
  hold: Hold
  /** Latest instant for an online change of this flight; `late`: it has passed already. */
  change: { until: string; late: boolean }
  /** Seats that were paid for and nobody takes; references, as shown, of coupons that this flight does not need. */
  seats: { lost: number; spare: readonly string[] }
  /** The club's own questions. */
  fields: readonly ClubField[]
  /** By field name: the demonstration's fictitious contact, or what was typed before. `isPassenger` is `1` or absent. */
  initial: Readonly<Record<string, string>>
  /**
   * Takes the form's fields. With `extend` (only the hold is to be prolonged) or `slot` (another slot instead of one
   * that went) nothing is confirmed: the answer keeps `values`, and says in `notice` what was done.
   */
  action: SlotAction
}

const FORM = 'details'

/** Step 4: who to call, who flies, and the conditions; then the booking. */
export function DetailsView(props: DetailsViewProps) {
  const { desk, now, links, flight, hold, change, fields } = props
  const { locale, zone, club } = desk
  const t = translator(locale, 'booking')
  const start = new Date(hold.start)
  const over = <HoldOver desk={desk} now={now} hold={hold} form={FORM} />
  const link = (path: string) => (chunks: ReactNode) => (
    <a href={`/${club.slug}/${path}`} target="_blank" rel="noreferrer">
      {chunks}
      <span className="visually-hidden"> {t('newTab')}</span>
    </a>
  )
  return (
    <>
      <Steps locale={locale} step="details" links={links} />
      <main id="main" className="page">
        {/* Enter in a field presses the form's first button: it must be this one, not the hold's. */}
        <button type="submit" form={FORM} className="visually-hidden" tabIndex={-1} aria-hidden="true">
          {t('details.send')}
        </button>
        <div className="hold phone-only">{over}</div>
        <div className="cols">
          <DetailsForm
            id={FORM}
            head={
              <>
                <Heading page="details">{t('details.heading')}</Heading>
                <div className="meet phone-only">
                  <p className="when">{formatDay(start, zone, locale)}</p>
                  <p>
                    {t.rich('details.times', {
                      meet: () => <ClockTime instant={new Date(hold.meetAt)} zone={zone} locale={locale} />,
                      start: () => <ClockTime instant={start} zone={zone} locale={locale} />,
                    })}
                  </p>
                  <p className="soft small">
                    {t('flight', { activity: flight.activity, minutes: flight.durationMinutes })} ·{' '}
                    {t('passengersCount', { count: flight.passengers })} ·{' '}
                    {t('place', { name: flight.base.name, icao: flight.base.icao })}
                  </p>
                </div>
              </>
            }
            passengers={flight.passengers}
            fields={fields}
            initial={props.initial}
            action={props.action}
            words={formWords(locale, detailsLabels(locale, flight.passengers, fields))}
            copy={{
              ...stepTitles(locale, 'details', club.name),
              busy: t('busy'),
              send: t('details.send'),
              optional: t('optional'),
              phoneHint: t('details.phoneHint'),
              emailHint: t('details.emailHint'),
              passengers: t('steps.passengers'),
              ownName: t('details.ownName'),
              more: t('details.more'),
              emergencyHint: t('details.emergencyHint'),
              messageHint: t('details.messageHint'),
              before: t('details.before'),
              news: t('details.news'),
              nearest: t('slot.nearest'),
            }}
            consent={t.rich('details.consent', { link: link('conditions') })}
            change={
              <>
                <SeatsLeft locale={locale} seats={props.seats} />
                <ChangeRule desk={desk} change={change} />
              </>
            }
            privacy={t.rich('details.privacy', { link: link('privacy') })}
            toSlots={
              <p className="way-on">
                <Go className="plain-link" href={props.slotsHref}>
                  {t('details.toSlots')}
                </Go>
              </p>
            }
            call={club.phone && <p>{t.rich('call', { phone: () => <PhoneLink club={club} /> })}</p>}
          />
          <aside className="side" aria-labelledby="sum">
            <FlightSummary desk={desk} flight={flight} hold={hold} />
            <div className="hold">{over}</div>
          </aside>
        </div>
      </main>
    </>
  )
}
