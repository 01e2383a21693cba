import '@/app/styles/creating/creating.css'
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { requestLocale } from '@/app/_edge/locale'
import { PlainTop } from '@/app/_parts/plain-top'
import { Document } from '@/components/layout/document'

export const metadata: Metadata = { robots: { index: false, follow: false } }

export default async function CreatingLayout({ children }: { children: ReactNode }) {
  const lang = await requestLocale()
  return (
    <Document lang={lang}>
      <PlainTop lang={lang} />
      {children}
    </Document>
  )
}
