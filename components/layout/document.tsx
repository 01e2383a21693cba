import type { ReactNode } from 'react'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { fontClasses } from './fonts'
import { SkipLink } from './skip-link'

type Props = {
  lang: Locale
  /** The styles of an area apply below this name. */
  area?: string
  children: ReactNode
}

/** The whole page around a layout's content; whoever knows the reader's language draws it. */
export function Document({ lang, area, children }: Props) {
  return (
    <html lang={lang} className={fontClasses}>
      <body className={area}>
        <SkipLink label={translator(lang, 'common')('skip')} />
        {children}
      </body>
    </html>
  )
}
