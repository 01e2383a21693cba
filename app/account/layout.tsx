import '@/app/styles/account/area.css'
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { requestLocale } from '@/app/_edge/locale'
import { Document } from '@/components/layout/document'

export const metadata: Metadata = { robots: { index: false, follow: false } }

/** The client area and its doors, in the reader's language; what is signed in has its own frame in `(area)`. */
export default async function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <Document lang={await requestLocale()} area="client-area">
      {children}
    </Document>
  )
}
