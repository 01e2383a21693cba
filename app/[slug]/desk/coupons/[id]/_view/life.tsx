import { translator } from '@/lib/i18n/translator'
import { formatTime, isLocalDate } from '@/lib/time'
import { dayOf } from '../../../_bookings/words'
import { dateWords } from '../../../_coupons/words'
import { actorWords } from '../../../_view/journal-words'
import type { CouponPage } from '../_coupon'

type Line = CouponPage['life'][number]

/** What became of it, the latest first: what, with which flight, when, who. */
export function Life({ locale, club, life, opensBookings, today }: CouponPage) {
  const t = translator(locale, 'coupons')
  const when = (at: Date) =>
    `${dayOf(at, { zone: club.zone, locale, today })}, ${formatTime(at, club.zone, locale)}`
  return (
    <section aria-labelledby="life">
      <h2 id="life">{t('life')}</h2>
      {life.length === 0 && <p className="soft">{t('noLife')}</p>}
      <ol className="life">
        {life.map((line) => (
          <li key={line.id}>
            <div>
              <strong>{eventWords(line, t)}</strong>
              {line.bookingId && line.startAt && (
                <span className="changed">
                  {opensBookings ? (
                    <a className="link" href={`/${club.slug}/desk/bookings/${line.bookingId}`}>
                      {t('flightOf', { when: when(line.startAt) })}
                    </a>
                  ) : (
                    t('flightOf', { when: when(line.startAt) })
                  )}
                </span>
              )}
              <Detail line={line} page={{ locale }} />
              <time dateTime={line.at.toISOString()}>
                {when(line.at)} · {actorWords(line, locale)}
              </time>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

type Words = ReturnType<typeof translator<'coupons'>>

function eventWords({ event, detail }: Line, t: Words): string {
  const undone = event === 'booked' && typeof detail.undone === 'string'
  const key = `event.${undone ? 'undone' : event}` as Parameters<Words>[0]
  return t.has(key) ? t(key) : event
}

/** From which end to which, and why; what has neither shows nothing. */
function Detail({ line: { detail }, page: { locale } }: { line: Line; page: Pick<CouponPage, 'locale'> }) {
  const t = translator(locale, 'coupons')
  const day = (value: unknown) => (isLocalDate(value) ? dateWords(value, locale) : t('endless'))
  const { from, to, reason } = detail
  return (
    <>
      {(isLocalDate(from) || isLocalDate(to)) && (
        <span className="changed">{t('fromTo', { from: day(from), to: day(to) })}</span>
      )}
      {typeof reason === 'string' && reason !== 'weather' && <span className="changed">{reason}</span>}
    </>
  )
}
