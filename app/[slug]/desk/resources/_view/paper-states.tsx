import { Submit } from '@/components/form/submit'
import { State } from '@/components/ui/state'
import type { FleetLine } from '@/domain/resources/fleet/queries/fleet'
import { daysLeft, endsSoon } from '@/domain/resources/papers/rules'
import type { PlainAction } from '@/lib/form'
import { translator } from '@/lib/i18n/translator'
import { localDate } from '@/lib/time'
import type { HitWords } from '../../_hits/words'

type Props = { line: FleetLine; words: HitWords; now: Date }

/** The papers that end soon or have ended, in a word each; all is well otherwise. */
export function PaperStates({ line, words, now }: Props) {
  const { t, zone } = words
  const today = localDate(now, zone)
  if (line.papers.length === 0) return <span className="soft">{t('paper.none')}</span>
  const ending = line.papers.filter((paper) => endsSoon(paper, today))
  if (ending.length > 0)
    return ending.map((paper) => <PaperState key={paper.name} paper={paper} today={today} t={t} />)
  return (
    <State shape="full" colour="field">
      {t('paper.good')}
    </State>
  )
}

type One = { paper: FleetLine['papers'][number]; today: string; t: HitWords['t'] }

function PaperState({ paper: { name, expiresOn, blocking }, today, t }: One) {
  const days = daysLeft(expiresOn, today)
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
export function PaperList({ line, words, now, drop }: Props & { drop: PlainAction }) {
  const { t, date, zone } = words
  const gone = translator(words.locale, 'fleet')('paper.drop')
  const today = localDate(now, zone)
  if (line.papers.length === 0) return <p className="soft">{t('paper.none')}</p>
  return (
    <ul className="fact-list">
      {line.papers.map((paper) => (
        <li key={paper.name}>
          <span>
            {paper.name} <span className="soft">{t('paper.until', { day: date(paper.expiresOn) })}</span>
            {paper.blocking && <small className="soft">{t('paper.blocking')}</small>}
          </span>
          {endsSoon(paper, today) && <PaperState paper={paper} today={today} t={t} />}
          <form action={drop}>
            <input type="hidden" name="paper" value={paper.name} />
            <Submit className="desk-button compact" busy={gone} label={`${gone}, ${paper.name}`}>
              {gone}
            </Submit>
          </form>
        </li>
      ))}
    </ul>
  )
}
