import type { Metadata } from 'next'
import { requestLocale } from '@/app/_edge/locale'
import { Missing } from '@/app/_parts/missing'
import { Document } from '@/components/layout/document'
import { translator } from '@/lib/i18n/translator'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await requestLocale(), 'common')('missingTitle') }
}

/** An address that no route answers. */
export default async function NotFound() {
  const lang = await requestLocale()
  return (
    <Document lang={lang}>
      <Missing lang={lang} />
    </Document>
  )
}
