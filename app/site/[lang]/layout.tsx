import '@/app/styles/site.css'
import { notFound } from 'next/navigation'
import { Document } from '@/components/layout/document'
import { isLocale } from '@/lib/i18n/locale'

export default async function SiteLayout({ children, params }: LayoutProps<'/site/[lang]'>) {
  const { lang } = await params
  if (!isLocale(lang)) notFound()
  return (
    <Document lang={lang} area="site">
      {children}
    </Document>
  )
}
