import { Scene } from '@/components/layout/scene'
import { Heading } from '@/components/ui/heading'
import { Icon } from '@/components/ui/icon'
import type { FormAction } from '@/lib/form'
import { translator } from '@/lib/i18n/translator'
import { formatDayTime, formatWeekday, localDate } from '@/lib/time'
import type { BookedFlight } from '../../_flight/flight'
import { type DocumentLinks, FlightActs } from '../../_flight/flight-acts'
import { FlightAdvice } from '../../_flight/flight-advice'
import { FlightPairs } from '../../_flight/flight-pairs'
import { FlightRail } from '../../_flight/flight-rail'
import { EmailForm } from './email-form'
import { Steps, stepTitles } from './steps'

export type DoneViewProps = {
  flight: BookedFlight
  links: DocumentLinks
  /** The customer's own page: move, cancel. */
  manageHref: string
  /** The flight can no longer be changed online. */
  late: boolean
  /** Takes `email`: corrects the address and sends the confirmation again. Null: no longer possible. */
  emailAction: FormAction | null
}

/** Step 5: it is booked. Rendez-vous first. */
export function DoneView({ flight, links, manageHref, late, emailAction }: DoneViewProps) {
  const { locale, zone, club, contact } = flight
  const t = translator(locale, 'booking')
  const meetAt = new Date(flight.meetAt)
  const titles = stepTitles(locale, 'done', club.name)
  const sent = (
    <p className="note">{t.rich('done.sent', { email: () => <strong>{contact.email}</strong> })}</p>
  )
  return (
    <>
      <div className="band">
        <Scene view="band" />
      </div>
      <Steps locale={locale} step="done" links={{}} />
      <main id="main" className="page">
        <div className="cols">
          <div>
            <div className="done-head">
              <p className="success-line">
                <Icon name="tick" />
                {t('done.confirmed')}
              </p>
              <Heading page="done">
                {t('done.heading', {
                  day: formatWeekday(meetAt, zone, locale),
                  date: String(Number(localDate(meetAt, zone).slice(8))),
                  name: contact.firstName,
                })}
              </Heading>
            </div>
            <FlightRail flight={flight} />
            <FlightActs locale={locale} links={links} />
            {emailAction ? (
              <EmailForm
                action={emailAction}
                sent={sent}
                copy={{
                  ...titles,
                  problem: t('problem.count', { count: 1 }),
                  correct: t('done.correct'),
                  label: t('details.email'),
                  hint: t('done.correctHint'),
                  send: t('done.resend'),
                  busy: t('busy'),
                }}
              />
            ) : (
              <>
                <title>{titles.title}</title>
                {sent}
              </>
            )}
            <FlightAdvice flight={flight} />
          </div>
          <aside aria-labelledby="sum">
            <FlightPairs flight={flight} />
            <div className="fact">
              <p>
                {late
                  ? t('flightPage.late')
                  : t('flightPage.changeable', {
                      until: formatDayTime(new Date(flight.cutoffAt), zone, locale),
                    })}
              </p>
              <p>
                <a className="plain-link" href={manageHref}>
                  {late ? t('flightPage.see') : t('flightPage.change')}
                </a>
              </p>
            </div>
          </aside>
        </div>
      </main>
    </>
  )
}
