import type { ReactNode } from 'react'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { fontClasses } from './fonts'
import { SkipLink } from './skip-link'

/** The whole page around a layout's content; whoever knows the reader's language draws it. */
export function Document({ lang, children }: { lang: Locale; children: ReactNode }) {
  return (
    <html lang={lang} className={fontClasses}>
      <body>
        <SkipLink label={translator(lang, 'common')('skip')} />
        {children}
      </body>
    </html>
  )
}
