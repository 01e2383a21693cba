import { requestLocale } from '@/app/_edge/locale'
import { Missing } from '@/app/_parts/missing'
import { Document } from '@/components/layout/document'

/** An address that no route answers. */
export default async function NotFound() {
  const lang = await requestLocale()
  return (
    <Document lang={lang}>
      <Missing lang={lang} />
    </Document>
  )
}
