import { notFound } from 'next/navigation'
import { isLocale, type Locale } from '@/lib/i18n/locale'

/** The language in the address of a page of the showcase. */
export async function languageOf({ params }: { params: Promise<{ lang: string }> }): Promise<Locale> {
  const { lang } = await params
  if (!isLocale(lang)) notFound()
  return lang
}
