import { Heading } from '@/components/ui/heading'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { formatDate } from '@/lib/time'

export type TextPageProps = {
  locale: Locale
  zone: string
  club: { name: string }
  page: 'legal' | 'privacy' | 'conditions'
  /** The club's own words: paragraphs parted by a blank line, "## " before a heading, "- " before the lines of a list. */
  text: string
  /** ISO instant of the last change, or null. */
  changedAt: string | null
}

/** One of a club's own pages of plain text. */
export function TextPage({ locale, zone, club, page, text, changedAt }: TextPageProps) {
  const t = translator(locale, 'booking')
  const names = {
    legal: t('shell.legal'),
    privacy: t('shell.privacy'),
    conditions: t('door.conditions'),
  }
  const blocks = text
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter(Boolean)
  return (
    <main id="main" className="page">
      <title>{t('title.page', { name: names[page], club: club.name })}</title>
      <Heading page={page}>{names[page]}</Heading>
      {blocks.length === 0 && <p className="up-24">{t('door.empty')}</p>}
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a text may repeat itself, and nothing moves.
        <Block key={index} text={block} />
      ))}
      {changedAt && (
        <p className="note">{t('door.changed', { date: formatDate(new Date(changedAt), zone, locale) })}</p>
      )}
    </main>
  )
}

function Block({ text }: { text: string }) {
  const [first = '', ...rest] = text.split('\n')
  if (first.startsWith('## ')) {
    return (
      <section className="part">
        <h2>{first.slice(3)}</h2>
        {rest.length > 0 && <Block text={rest.join('\n')} />}
      </section>
    )
  }
  const lines = [first, ...rest]
  if (lines.every((line) => line.startsWith('- '))) {
    return (
      <ul className="up-16 list">
        {lines.map((line) => (
          <li key={line}>{line.slice(2)}</li>
        ))}
      </ul>
    )
  }
  return <p className="up-16 lead">{text}</p>
}
