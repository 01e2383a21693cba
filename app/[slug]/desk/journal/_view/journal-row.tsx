import { translator } from '@/lib/i18n/translator'
import { formatTime } from '@/lib/time'
import { actorWords, type Change, lineWords } from '../../_view/journal-words'
import type { JournalPage } from '../_journal'
import { subjectHref } from '../_subject'

type Props = JournalPage & { line: JournalPage['lines'][number] }

/** One line: when, who, what about whom, and each fact from what to what. */
export function JournalRow({ line, locale, club, names, rights }: Props) {
  const { sentence, changes } = lineWords(line, names, locale, club.zone)
  const subject = line.subjectId === null ? null : (names.get(line.subjectId) ?? null)
  const href = subjectHref(club.slug, line, rights)
  return (
    <tr>
      <td>
        <time className="mono" dateTime={line.at.toISOString()}>
          {formatTime(line.at, club.zone, locale)}
        </time>
      </td>
      <td>{actorWords(line, locale)}</td>
      <th scope="row" className="two-lines">
        {sentence}
        {subject && (
          <small>
            {href ? (
              <a className="link" href={href}>
                {subject}
              </a>
            ) : (
              subject
            )}
          </small>
        )}
      </th>
      <td className="two-lines">
        {changes.length > 0 && (
          <ul>
            {changes.map((change) => (
              <li key={change.label}>{changeWords(change, translator(locale, 'journal'))}</li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  )
}

function changeWords({ label, from, to }: Change, t: ReturnType<typeof translator<'journal'>>) {
  const words =
    from === null ? (to ?? '') : to === null ? t('change.gone', { from }) : t('change.to', { from, to })
  return (
    <>
      <span className="soft">{t('change.label', { label })}</span> {words}
    </>
  )
}
