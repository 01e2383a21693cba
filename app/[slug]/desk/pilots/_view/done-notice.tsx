import { refusalWords } from '@/app/_edge/refused'
import { Icon } from '@/components/ui/icon'
import type { Done } from '../_done'
import type { OpenPilot } from '../_pilot'

type Send = (form: FormData) => Promise<void>

type Props = Pick<OpenPilot, 'words' | 'duties' | 'absences' | 'rights'> & {
  done: Done
  /** Where replacements for the flights of this pilot are chosen. */
  replaceHref: string
  acts: { close: Send; reopen: Send; restoreWeekly: Send; takeBack: Send; restoreAbsence: Send }
}

/** What was just done, in a sentence, with the press that takes it back. */
export function DoneNotice(props: Props) {
  const said = saidOf(props)
  if (!said) return null
  return (
    <div className={props.done.kind === 'refused' ? 'done-notice failed' : 'done-notice'} role="status">
      <Icon name={props.done.kind === 'refused' ? 'warning' : 'tick'} />
      <p>
        {said.text} {said.more}
      </p>
      {said.undo && (
        <form action={said.undo.action}>
          {Object.entries(said.undo.fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <button type="submit" className="desk-button">
            {said.undo.words}
          </button>
        </form>
      )}
    </div>
  )
}

type Said = {
  text: string
  more?: React.ReactNode
  undo?: { action: Send; fields: Record<string, string | number>; words: string }
}

function saidOf({ done, words, duties, absences, rights, replaceHref, acts }: Props): Said | null {
  const { t, locale, zone } = words
  const instants = ({ startAt, endAt }: { startAt: Date; endAt: Date }) => ({
    start: startAt.toISOString(),
    end: endAt.toISOString(),
  })
  switch (done.kind) {
    case 'opened': {
      const opened = duties.filter(({ id }) => done.duties.includes(id))
      const [first, last] = [opened[0], opened.at(-1)]
      if (!first || !last) return null
      return {
        text: t('done.opened', { span: words.span({ startAt: first.startAt, endAt: last.endAt }) }),
        undo: { action: acts.close, fields: { duty: done.duties.join('.') }, words: t('done.undo') },
      }
    }
    case 'closed':
      return {
        text: t('done.closed', { span: words.span(done) }),
        more: done.flights > 0 ? t('done.remaining', { count: done.flights }) : null,
        undo: { action: acts.reopen, fields: instants(done), words: t('done.reopen') },
      }
    case 'week': {
      const { weekday, from, to } = done
      return {
        text: t('done.week', { day: words.weekday(weekday), hours: words.hours(from, to) }),
        undo: { action: acts.restoreWeekly, fields: { weekday, from, to }, words: t('done.restore') },
      }
    }
    case 'absent': {
      const absence = absences.find(({ id }) => id === done.absence)
      if (!absence) return null
      const hits = done.hits > 0 ? `${t('done.hits', { count: done.hits })} ` : null
      return {
        text: t('done.absent', { span: words.span(absence) }),
        more: hits && (
          <>
            {hits}
            {rights.includes('bookings.all') && (
              <a className="link" href={replaceHref}>
                {t('done.replace')}
              </a>
            )}
          </>
        ),
        undo: { action: acts.takeBack, fields: { absence: absence.id }, words: t('done.undo') },
      }
    }
    case 'back':
      return {
        text: t('done.back', { span: words.span(done) }),
        undo: { action: acts.restoreAbsence, fields: instants(done), words: t('done.restore') },
      }
    case 'left':
      return {
        text: t('done.left'),
        more: rights.includes('bookings.all') && (
          <a className="link" href={replaceHref}>
            {t('done.replace')}
          </a>
        ),
      }
    case 'already':
    case 'added':
      return { text: t(`done.${done.kind}`) }
    case 'refused': {
      const { title, help } = refusalWords({ code: done.code, facts: {} }, locale, zone)
      return { text: t('refused', { title, help: help ?? '' }) }
    }
  }
}
