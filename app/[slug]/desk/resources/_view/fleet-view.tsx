import type { FleetLine } from '@/domain/resources/fleet/queries/fleet'
import { translator } from '@/lib/i18n/translator'
import { toMinutes } from '@/lib/time'
import type { HitWords } from '../../_hits/words'
import { DeskLive } from '../../_view/desk-live'
import { DeskPage } from '../../_view/desk-page'
import { SampleMark } from '../../_view/sample-mark'
import { PaperStates } from './paper-states'
import { PlaneStateNow } from './plane-state'

type Props = {
  slug: string
  words: HitWords
  fleet: readonly FleetLine[]
  /** Hit bookings by aircraft. */
  hits: ReadonlyMap<string, number>
  /** May settle them. */
  settles: boolean
  seen: boolean
  now: Date
}

/** The club's aircraft: what each is doing now, when it is next out of service, which paper ends soon, what is to be settled. */
export function FleetView({ slug, words, fleet, hits, settles, seen, now }: Props) {
  const { t, span } = words
  const ft = translator(words.locale, 'fleet')
  return (
    <DeskPage
      name="hits"
      heading={t('resources')}
      tools={
        <>
          {seen && <DeskLive slug={slug} locale={words.locale} zone={words.zone} made={toMinutes(now)} />}
          <a className="desk-button primary" href={`/${slug}/desk/resources/new`}>
            {ft('add')}
          </a>
        </>
      }
    >
      {fleet.length === 0 && <p className="empty">{t('none')}</p>}
      {fleet.length > 0 && (
        <div className="list-scroll">
          <table className="list stack fleet">
            <thead>
              <tr>
                <th scope="col">{t('column.aircraft')}</th>
                <th scope="col">{t('column.state')}</th>
                <th scope="col">{t('column.next')}</th>
                <th scope="col">{t('column.papers')}</th>
                <th scope="col">{t('column.hits')}</th>
              </tr>
            </thead>
            <tbody>
              {fleet.map((line) => {
                const next = line.groundings.find(({ startAt }) => startAt > now)
                const count = hits.get(line.id) ?? 0
                return (
                  <tr key={line.id}>
                    <th scope="row" className="two-lines">
                      <a className="link mono" href={`/${slug}/desk/resources/${line.id}`}>
                        {line.registration}
                      </a>
                      <SampleMark locale={words.locale} of={line} />
                      <small>
                        {line.type}, {t('seats', { count: line.seats })}
                      </small>
                    </th>
                    <td className="two-lines">
                      <PlaneStateNow line={line} words={words} now={now} />
                    </td>
                    <td data-label={t('column.next')} className="two-lines">
                      {next ? (
                        span(next.startAt, next.endAt)
                      ) : (
                        <span className="soft">{t('noGrounding')}</span>
                      )}
                      {next && <small>{next.reason}</small>}
                    </td>
                    <td data-label={t('column.papers')} className="two-lines states">
                      <PaperStates line={line} words={words} now={now} />
                    </td>
                    <td data-label={t('column.hits')}>
                      <HitCount {...{ slug, count, settles, t, aircraft: line }} />
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
    </DeskPage>
  )
}

type Count = Pick<Props, 'slug' | 'settles'> & { count: number; t: HitWords['t']; aircraft: FleetLine }

function HitCount({ slug, count, settles, t, aircraft }: Count) {
  if (count === 0) return <span className="soft">{t('noHit')}</span>
  const text = t('toSettle', { count })
  if (!settles) return text
  return (
    <a className="link" href={`/${slug}/desk/replacements?aircraft=${aircraft.id}`}>
      {text}
      <span className="visually-hidden">, {aircraft.registration}</span>
    </a>
  )
}
