import type { ReactNode } from 'react'
import { dayOf } from '@/app/[slug]/desk/_bookings/words'
import { textIn } from '@/domain/club/clubs/rules'
import { translator } from '@/lib/i18n/translator'
import { formatDayYear, formatTime, localDate } from '@/lib/time'
import { Pairs } from '../../../_view/pairs'
import type { DossierPage } from '../_dossier'

/** When, what, from where, with what, by whom. */
export function Facts({ locale, club, dossier, today }: DossierPage) {
  const t = translator(locale, 'bookings')
  const { booking, activity, base, aircraft, pilot, member } = dossier
  const { external } = booking
  const time = (at: Date) => formatTime(at, club.zone, locale)
  const sameDay = (at: Date) => localDate(at, club.zone) === localDate(booking.startAt, club.zone)
  const at = (instant: Date) =>
    sameDay(instant)
      ? time(instant)
      : `${dayOf(instant, { zone: club.zone, locale, today })}, ${time(instant)}`
  const stamp = (instant: Date) => `${dayOf(instant, { zone: club.zone, locale, today })}, ${time(instant)}`
  const say = translator(locale, 'journal')
  const beyond = booking.passedLimits
    .map((limit) => say(`value.${limit}` as Parameters<typeof say>[0]))
    .join(', ')
  const rows: [string, ReactNode][] = [
    [t('fact.activity'), textIn(activity.name, locale)],
    [t('fact.day'), formatDayYear(booking.startAt, club.zone, locale)],
    ...(external ? [[t('fact.meet'), <b key="meet">{at(booking.meetAt)}</b>] as [string, ReactNode]] : []),
    [t(external ? 'fact.takeOff' : 'fact.from'), at(booking.startAt)],
    [t(external ? 'fact.landing' : 'fact.to'), at(booking.endAt)],
    [t('fact.base'), `${base.icao} ${base.name}`],
    [
      t('fact.aircraft'),
      <span key="plane">
        <span className="mono">{aircraft.registration}</span> {aircraft.type}
      </span>,
    ],
    [t('fact.pilot'), pilot ? `${pilot.firstName} ${pilot.lastName}` : t('fact.nobody')],
    [t('fact.member'), member && `${member.firstName} ${member.lastName}`],
    [t('fact.title'), booking.title],
    [t('fact.arrived'), booking.arrivedAt && stamp(booking.arrivedAt)],
    [t('fact.tookOff'), booking.tookOffAt && stamp(booking.tookOffAt)],
    [t('fact.landed'), booking.landedAt && stamp(booking.landedAt)],
    [t('fact.cancelled'), booking.cancelledAt && stamp(booking.cancelledAt)],
    [t('fact.by'), booking.cancelledBy && t(`by.${booking.cancelledBy}`)],
    [t('fact.cause'), booking.cancelCause && t(`cause.${booking.cancelCause}`)],
    [t('fact.reason'), booking.cancelReason],
    [t('fact.beyond'), beyond && `${beyond}. ${booking.passReason}`],
    [t('fact.made'), stamp(booking.createdAt)],
  ]
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{t('facts')}</h2>
      <Pairs rows={rows} />
    </section>
  )
}
