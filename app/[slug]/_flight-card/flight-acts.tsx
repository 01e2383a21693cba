import type { DayFlight } from '@/domain/day/days/schema'
import { dayHasCome, maySettle, mayTakeBack } from '@/domain/day/flying/rules'
import type { Right } from '@/domain/doors/rights/schema'
import type { FormAction } from '@/lib/form'
import type { Locale } from '@/lib/i18n/locale'
import type { Translator } from '@/lib/i18n/translator'
import { clock, formatDay, formatTime } from '@/lib/time'
import { ActForm } from './act-form'
import { noteArrival, noteFlown, noteNoShow, undoFlown, undoNoShow } from './actions'
import { FlownForm } from './flown-form'

export type ActsProps = {
  flight: DayFlight
  t: Translator<'day'>
  slug: string
  locale: Locale
  zone: string
  now: Date
  rights: readonly Right[]
  /** The page to come back to. */
  place: string
}

type Noting = (
  slug: string,
  place: string,
  id: string,
  ...rest: Parameters<FormAction>
) => ReturnType<FormAction>

/** What can be noted of a flight now, by whoever looks. */
export function FlightActs(props: ActsProps) {
  const { flight, t, slug, locale, zone, now, rights, place } = props
  const does = (verb: Noting) => verb.bind(null, slug, place, flight.id)
  const settles = maySettle(rights)
  const { state, meetAt, arrivedAt, flownAt, noShowAt } = flight
  if (state === 'cancelled') return <p>{t('flight.cancelled')}</p>
  if (!dayHasCome(meetAt, now, zone))
    return <p>{t('flight.notYet', { day: formatDay(meetAt, zone, locale) })}</p>
  if (state === 'flown') {
    return (
      <div className="flight-acts">
        <Flown {...props} submit={t('act.correct')} main />
        {flownAt && mayTakeBack(rights, flownAt, now, zone) && (
          <ActForm action={does(undoFlown)} submit={t('act.unflown')} />
        )}
      </div>
    )
  }
  if (state === 'no_show') {
    const kept = flight.coupons.some(({ good }) => !good)
    return (
      <div className="flight-acts">
        {settles && kept && (
          <ActForm action={does(noteNoShow)} submit={t('act.giveBackNow')} main>
            <input type="hidden" name="giveBack" value="on" />
            <input type="hidden" name="sequence" value={flight.sequence} />
          </ActForm>
        )}
        {noShowAt && mayTakeBack(rights, noShowAt, now, zone) && (
          <ActForm action={does(undoNoShow)} submit={t('act.came')} />
        )}
      </div>
    )
  }
  return (
    <div className="flight-acts">
      <ActForm
        key={arrivedAt ? 'there' : 'expected'}
        action={does(noteArrival)}
        submit={t(arrivedAt ? 'act.unarrive' : 'act.arrive')}
        value={{ name: 'there', value: arrivedAt ? 'no' : 'yes' }}
        main={arrivedAt === null}
      />
      <section>
        <h2>{t('act.flownHeading')}</h2>
        <Flown {...props} submit={t('act.flown')} main={arrivedAt !== null} />
      </section>
      {now >= meetAt && (
        <details>
          <summary>{t('act.noShowHeading')}</summary>
          <ActForm action={does(noteNoShow)} submit={t('act.noShow')}>
            <input type="hidden" name="sequence" value={flight.sequence} />
            {flight.coupons.length > 0 && <p>{t('act.noShowHelp')}</p>}
            {settles && flight.coupons.length > 0 && (
              <label className="check">
                <input type="checkbox" name="giveBack" />
                {t('act.giveBack')}
              </label>
            )}
          </ActForm>
        </details>
      )}
    </div>
  )
}

function Flown({
  flight,
  t,
  slug,
  locale,
  zone,
  place,
  submit,
  main,
}: ActsProps & { submit: string; main: boolean }) {
  const planned = (instant: Date) => t('act.planned', { time: formatTime(instant, zone, locale) })
  const known = (instant: Date | null) => (instant ? typed(instant, zone) : '')
  return (
    <FlownForm
      action={noteFlown.bind(null, slug, place, flight.id)}
      sequence={flight.sequence}
      main={main}
      known={{ tookOff: known(flight.tookOffAt), landed: known(flight.landedAt) }}
      words={{
        tookOff: t('act.tookOff'),
        landed: t('act.landed'),
        optional: t('act.optional'),
        plannedTookOff: planned(flight.startAt),
        plannedLanded: planned(flight.endAt),
        submit,
        problems: [t('act.problems', { count: 1 }), t('act.problems', { count: 2 })],
      }}
    />
  )
}

function typed(instant: Date, zone: string): string {
  const { hours, minutes } = clock(instant, zone)
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}
