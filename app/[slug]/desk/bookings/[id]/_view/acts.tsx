import { translator } from '@/lib/i18n/translator'
import { localDate } from '@/lib/time'
import type { DossierPage } from '../_dossier'
import { resend } from '../actions'
import { ActButton } from './act-button'

/** What can be done about the booking; what one may not do is not there. */
export function Acts({ locale, club, person, dossier, may, mayWrite, asked }: DossierPage) {
  const t = translator(locale, 'bookings')
  const { booking } = dossier
  const here = `/${club.slug}/desk/bookings/${booking.id}`
  const day = localDate(booking.startAt, club.zone)
  const shown = booking.state === 'cancelled' ? '' : `&item=${booking.id}`
  return (
    <>
      {person.rights.includes('schedule.see') && (
        <a className="desk-button" href={`/${club.slug}/desk/schedule?date=${day}${shown}`}>
          {t('act.schedule')}
        </a>
      )}
      {mayWrite && <ActButton action={resend.bind(null, club.slug, booking.id)} words={t('act.resend')} />}
      {mayWrite && asked.act !== 'correct' && (
        <a className="desk-button" href={`${here}?act=correct`}>
          {t('act.correct')}
        </a>
      )}
      {mayWrite && (
        <a className="desk-button" href={`/${club.slug}/desk/weather?booking=${booking.id}`}>
          {t('act.postpone')}
        </a>
      )}
      {may && asked.act !== 'cancel' && (
        <a className="desk-button grave" href={`${here}?act=cancel`}>
          {t('act.cancel')}
        </a>
      )}
      {may && asked.act === null && (
        <a className="desk-button primary" href={`${here}?act=change`}>
          {t('act.change')}
        </a>
      )}
    </>
  )
}
