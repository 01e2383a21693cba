import { isReplaceable } from '@/domain/bookings/bookings/rules/flags'
import { textIn } from '@/domain/club/clubs/rules'
import type { FleetLine, nextFlights } from '@/domain/resources/fleet/queries/fleet'
import { localDate, toMinutes } from '@/lib/time'
import type { HitWords } from '../../_hits/words'
import { DeskLive } from '../../_view/desk-live'
import { DeskBody, DeskPage } from '../../_view/desk-page'
import { ground } from '../actions'
import { type CardProps, CardSection, PapersSection } from './card-sections'
import { GroundForm } from './ground-form'
import { Groundings } from './groundings'
import { PlaneStateNow } from './plane-state'

export type PlaneProps = {
  slug: string
  words: HitWords
  line: FleetLine
  flights: Awaited<ReturnType<typeof nextFlights>>
  hits: number
  settles: boolean
  seen: boolean
  card: CardProps['card']
  choices: CardProps['choices']
  /** What was just done, in words. */
  done: string | null
  now: Date
}

const MOST_PROBLEMS = 5

/** One aircraft: what it is doing, when it is out of service, its papers, what it is booked for. */
export function PlaneView(props: PlaneProps) {
  const { slug, words, line, card, choices, hits, settles, seen, done, now } = props
  const { t, zone } = words
  const headings = Array.from({ length: MOST_PROBLEMS }, (_, n) => t('problem.count', { count: n + 1 }))
  return (
    <DeskPage
      name="hits"
      heading={<span className="mono">{line.registration}</span>}
      aside={
        <span className="soft">
          {line.type}, {t('seats', { count: line.seats })}
        </span>
      }
      tools={
        <>
          {seen && <DeskLive slug={slug} locale={words.locale} zone={words.zone} made={toMinutes(now)} />}
          <a className="desk-button" href={`/${slug}/desk/resources`}>
            {t('back')}
          </a>
        </>
      }
    >
      {done && (
        <p className="notice" role="status">
          {done}
        </p>
      )}
      {hits > 0 && <HitNotice {...{ slug, hits, settles, t, id: line.id }} />}
      <DeskBody>
        <p className="now-states">
          <PlaneStateNow line={line} words={words} now={now} />
        </p>
        <Groundings {...{ slug, words, line, now, headings }} />
        {!line.retired && (
          <section aria-labelledby="ground">
            <h2 id="ground">{t('plane.ground', { registration: line.registration })}</h2>
            <p className="soft">{t('plane.lead')}</p>
            <GroundForm
              action={ground.bind(null, slug, line.id)}
              today={localDate(now, zone)}
              words={formWords(t)}
              headings={headings}
            />
          </section>
        )}
        <Flights {...props} />
        <PapersSection {...{ slug, words, line, now }} />
        <CardSection {...{ slug, words, line, card, choices }} />
      </DeskBody>
    </DeskPage>
  )
}

const formWords = (t: HitWords['t']) => ({
  date: t('form.date'),
  from: t('form.from'),
  endDate: t('form.endDate'),
  to: t('form.to'),
  reason: t('form.reason'),
  reasonHint: t('form.reasonHint'),
  submit: t('form.submit'),
})

type Notice = Pick<PlaneProps, 'slug' | 'hits' | 'settles'> & { t: HitWords['t']; id: string }

function HitNotice({ slug, hits, settles, t, id }: Notice) {
  return (
    <p className="notice">
      {t('plane.hits', { count: hits })}{' '}
      {settles && (
        <a className="link" href={`/${slug}/desk/replacements?aircraft=${id}`}>
          {t('plane.settle')}
        </a>
      )}
    </p>
  )
}

function Flights({ slug, words, flights, settles }: PlaneProps) {
  const { t, span, locale } = words
  return (
    <section aria-labelledby="flights">
      <h2 id="flights">{t('plane.flights')}</h2>
      {flights.length === 0 && <p className="soft">{t('plane.noFlights')}</p>}
      <ul className="fact-list">
        {flights.map(({ id, startAt, endAt, activity, pilot, flags }) => (
          <li key={id}>
            <span>
              {span(startAt, endAt)}
              <small className="soft">
                {[textIn(activity, locale), pilot].filter(Boolean).join(', ')}
                {flags.some(isReplaceable) && <b>, {t('plane.hit')}</b>}
              </small>
            </span>
            {settles && (
              <a className="link" href={`/${slug}/desk/bookings/${id}`}>
                {t('plane.open')}
                <span className="visually-hidden">, {span(startAt, endAt)}</span>
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
