import type { ReactNode } from 'react'
import { requestLocale } from '@/app/_edge/locale'
import { Document } from '@/components/layout/document'
import styles from './mailbox.module.css'
import { mailboxWords } from './words'

export default async function MailboxLayout({ children }: { children: ReactNode }) {
  const lang = await requestLocale()
  const other = lang === 'fr' ? 'en' : 'fr'
  return (
    <Document lang={lang}>
      <header className={styles.top}>
        <a href={`?lang=${other}`} lang={other} hrefLang={other}>
          {mailboxWords(lang).otherLanguage}
        </a>
      </header>
      <main id="main" className={styles.page}>
        {children}
      </main>
    </Document>
  )
}
