import { State } from '@/components/ui/state'
import { daysLeft, endsSoon } from '@/domain/resources/papers/rules'
import type { Paper } from '@/domain/resources/papers/schema'
import { CALENDAR, dayInstant, formatDate, type LocalDate } from '@/lib/time'
import type { PeopleWords } from '../../_people/words'

type Props = { papers: readonly Paper[]; today: LocalDate; words: PeopleWords }

/** The papers that end soon or have ended, in a word each; all is well otherwise. */
export function PaperStates({ papers, today, words: { t } }: Props) {
  const ending = papers.filter((paper) => endsSoon(paper, today))
  if (papers.length === 0) return <span className="soft">{t('fit.nothing')}</span>
  if (ending.length === 0) {
    return (
      <State shape="full" colour="field">
        {t('paper.good')}
      </State>
    )
  }
  return ending.map((paper) => <PaperState key={paper.name} paper={paper} today={today} t={t} />)
}

function PaperState({ paper, today, t }: { paper: Paper; today: LocalDate; t: PeopleWords['t'] }) {
  const days = daysLeft(paper.expiresOn, today)
  const { name, blocking } = paper
  return days < 0 ? (
    <State shape="square" colour={blocking ? 'wind' : 'dawn'}>
      {t('paper.over', { name })}
    </State>
  ) : (
    <State shape="half" colour="dawn">
      {t('paper.soon', { name, days })}
    </State>
  )
}

/** Every paper with its last day, and what it keeps from flying. */
export function PaperList({ papers, today, words }: Props) {
  const { t, locale } = words
  if (papers.length === 0) return <p className="soft">{t('paper.none')}</p>
  return (
    <ul className="span-list">
      {papers.map((paper) => (
        <li key={paper.name}>
          <span>
            {paper.name}
            <small className="soft">
              {' '}
              {t('paper.until', { day: formatDate(dayInstant(paper.expiresOn), CALENDAR, locale) })}
              {paper.blocking && `. ${t('paper.blocking')}`}
            </small>
          </span>
          {endsSoon(paper, today) && <PaperState paper={paper} today={today} t={t} />}
        </li>
      ))}
    </ul>
  )
}
