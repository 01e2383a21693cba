import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { page, pageMetadata } from '@/app/_edge/page'
import { isLocale, type Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { Board } from './_parts/board'
import { Demo } from './_parts/demo'
import { SiteFooter } from './_parts/footer'
import { SiteHeader } from './_parts/header'
import { Hero } from './_parts/hero'
import { Path } from './_parts/path'
import { Vows } from './_parts/vows'

type Props = PageProps<'/site/[lang]'>

async function languageOf({ params }: Props): Promise<Locale> {
  const { lang } = await params
  if (!isLocale(lang)) notFound()
  return lang
}

export const generateMetadata = pageMetadata(async (props: Props): Promise<Metadata> => {
  const lang = await languageOf(props)
  const t = translator(lang, 'showcase')
  const title = t('metaTitle')
  const description = t('metaDescription')
  const image = { url: `/share-${lang}.png`, width: 1200, height: 630, alt: t('title') }
  return {
    title,
    description,
    robots: { index: true, follow: true },
    alternates: { canonical: `/${lang}`, languages: { fr: '/fr', en: '/en', 'x-default': '/' } },
    openGraph: {
      type: 'website',
      siteName: 'Envol',
      locale: lang === 'fr' ? 'fr_FR' : 'en_GB',
      url: `/${lang}`,
      title,
      description,
      images: [image],
    },
    twitter: { card: 'summary_large_image', title, description, images: [image] },
  }
})

export default page(async (props: Props) => {
  const lang = await languageOf(props)
  return (
    <>
      <SiteHeader lang={lang} />
      <main id="main">
        <Hero lang={lang} />
        <Board lang={lang} />
        <Path lang={lang} />
        <Vows lang={lang} />
        <Demo lang={lang} />
      </main>
      <SiteFooter lang={lang} />
    </>
  )
})
