import type { ReactNode } from 'react'
import { Heading } from '@/components/ui/heading'
import { Prose } from '@/components/ui/prose'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'

export type TextPageProps = {
  locale: Locale
  club: { name: string }
  page: 'legal' | 'privacy' | 'conditions'
  /** The club's own words: paragraphs parted by a blank line, "## " before a heading, "- " before the lines of a list. */
  text: string
  /** Above the text. */
  children?: ReactNode
}

/** One of a club's own pages of plain text. */
export function TextPage({ locale, club, page, text, children }: TextPageProps) {
  const t = translator(locale, 'booking')
  const names = {
    legal: t('shell.legal'),
    privacy: t('shell.privacy'),
    conditions: t('door.conditions'),
  }
  return (
    <main id="main" className="page">
      <title>{t('title.page', { name: names[page], club: club.name })}</title>
      <Heading page={page}>{names[page]}</Heading>
      {children}
      {text.trim() ? <Prose text={text} /> : !children && <p className="up-24">{t('door.empty')}</p>}
    </main>
  )
}
