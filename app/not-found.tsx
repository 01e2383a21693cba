import { requestLocale } from '@/app/_edge/locale'
import { MissingWords } from '@/app/_parts/missing'
import { Document } from '@/components/layout/document'

/** Where `page()` could not answer. */
export default async function NotFound() {
  const lang = await requestLocale()
  return (
    <Document lang={lang}>
      <MissingWords lang={lang} />
    </Document>
  )
}
