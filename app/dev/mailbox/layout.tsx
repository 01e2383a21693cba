import type { ReactNode } from 'react'
import { requestLocale } from '@/app/_edge/locale'
import { Document } from '@/components/layout/document'
import styles from './mailbox.module.css'

export default async function MailboxLayout({ children }: { children: ReactNode }) {
  return (
    <Document lang={await requestLocale()}>
      <main id="main" className={styles.page}>
        {children}
      </main>
    </Document>
  )
}
