import type { ClubRef } from '@/db/club'
import { textIn } from '@/domain/club/clubs/rules'
import type { CrewLine } from '@/domain/resources/pilots/schema'
import type { LocalDate } from '@/lib/time'
import { toMinutes } from '@/lib/time'
import type { PeopleWords } from '../../_people/words'
import { DeskLive } from '../../_view/desk-live'
import { DeskPage } from '../../_view/desk-page'
import { SampleMark } from '../../_view/sample-mark'
import { PaperStates } from './papers'

type Props = {
  club: ClubRef
  words: PeopleWords
  crew: readonly CrewLine[]
  self: string
  seen: boolean
  today: LocalDate
  now: Date
}

/** The club's pilots: what each flies next, when they are on duty, which paper ends soon. */
export function RosterView({ club, words, crew, self, seen, today, now }: Props) {
  const { t } = words
  return (
    <DeskPage
      name="people"
      heading={t('pilots')}
      tools={
        seen && <DeskLive slug={club.slug} locale={words.locale} zone={words.zone} made={toMinutes(now)} />
      }
    >
      <title>{t('title', { name: t('pilots'), club: club.name })}</title>
      {crew.length === 0 && <p className="empty">{t('none')}</p>}
      {crew.length > 0 && (
        <div className="list-scroll">
          <table className="list stack roster">
            <thead>
              <tr>
                <th scope="col">{t('column.pilot')}</th>
                <th scope="col">{t('column.flight')}</th>
                <th scope="col">{t('column.duty')}</th>
                <th scope="col">{t('column.papers')}</th>
              </tr>
            </thead>
            <tbody>
              {crew.map((one) => (
                <tr key={one.id}>
                  <th scope="row" className="two-lines">
                    <a className="link" href={`/${club.slug}/desk/pilots/${one.id}`}>
                      {one.firstName} {one.lastName}
                    </a>
                    {one.id === self && <span className="soft"> ({t('you')})</span>}
                    <SampleMark locale={words.locale} of={one} />
                    <small>{one.active ? one.role : t('left')}</small>
                  </th>
                  <td data-label={t('column.flight')} className="two-lines">
                    <NextFlight flight={one.flight} words={words} />
                  </td>
                  <td data-label={t('column.duty')} className="two-lines">
                    {one.duty ? words.span(one.duty) : <span className="soft">{t('noDuty')}</span>}
                    {one.absence && <small>{absenceWords(one.absence, words, now)}</small>}
                  </td>
                  <td data-label={t('column.papers')} className="two-lines states">
                    <PaperStates papers={one.papers} today={today} words={words} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </DeskPage>
  )
}

function NextFlight({ flight, words }: { flight: CrewLine['flight']; words: PeopleWords }) {
  const { t, day, time, locale } = words
  if (!flight) return <span className="soft">{t('noFlight')}</span>
  return (
    <>
      {t('at', { day: day(flight.startAt), from: time(flight.startAt) })}
      <small>
        {textIn(flight.activity, locale)}, {flight.registration}
      </small>
    </>
  )
}

function absenceWords(
  { startAt, endAt }: { startAt: Date; endAt: Date },
  { t, day, time }: PeopleWords,
  now: Date,
): string {
  return startAt <= now
    ? t('absentUntil', { until: `${day(endAt)}, ${time(endAt)}` })
    : t('absentFrom', { from: `${day(startAt)}, ${time(startAt)}` })
}
