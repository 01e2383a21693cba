import { requestLocale } from '@/app/_edge/locale'
import { Missing } from '@/app/_parts/missing'
import { Document } from '@/components/layout/document'
import './globals.css'

export const dynamic = 'force-dynamic'

/** An address that no route answers. */
export default async function GlobalNotFound() {
  const lang = await requestLocale()
  return (
    <Document lang={lang}>
      <Missing lang={lang} />
    </Document>
  )
}
