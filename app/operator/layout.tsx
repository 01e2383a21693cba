import '@/app/styles/account/operator.css'
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { requestLocale } from '@/app/_edge/locale'
import { Document } from '@/components/layout/document'

export const metadata: Metadata = { robots: { index: false, follow: false } }

/** The operator's desk and its door, in the reader's language. */
export default async function OperatorLayout({ children }: { children: ReactNode }) {
  return (
    <Document lang={await requestLocale()} area="operator">
      {children}
    </Document>
  )
}
