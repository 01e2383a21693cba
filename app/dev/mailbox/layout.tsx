import type { ReactNode } from 'react'
import { requestLocale } from '@/app/_edge/locale'
import { Document } from '@/components/layout/document'
import { languageNames, otherLocales } from '@/lib/i18n/locale'
import styles from './mailbox.module.css'

export default async function MailboxLayout({ children }: { children: ReactNode }) {
  const lang = await requestLocale()
  return (
    <Document lang={lang}>
      <header className={styles.top}>
        {otherLocales(lang).map((other) => (
          <a key={other} href={`?lang=${other}`} lang={other} hrefLang={other}>
            {languageNames[other]}
          </a>
        ))}
      </header>
      <main id="main" className={styles.page}>
        {children}
      </main>
    </Document>
  )
}
