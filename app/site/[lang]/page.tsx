import type { Metadata } from 'next'
import { page, pageMetadata } from '@/app/_edge/page'
import { translator } from '@/lib/i18n/translator'
import { languageOf } from './_language'
import { siteMetadata } from './_metadata'
import { Connect } from './_parts/connect'
import { Cost } from './_parts/cost'
import { Figures } from './_parts/figures'
import { Hero } from './_parts/hero'
import { JsonLd } from './_parts/json-ld'
import { Path } from './_parts/path'
import { Shots } from './_parts/shots'
import { SitePage } from './_parts/site-page'
import { Try } from './_parts/try'
import { Vows } from './_parts/vows'

type Props = PageProps<'/site/[lang]'>

export const generateMetadata = pageMetadata(async (props: Props): Promise<Metadata> => {
  const lang = await languageOf(props)
  const t = translator(lang, 'showcase')
  return siteMetadata({ lang, path: '', title: t('home.metaTitle'), description: t('home.description') })
})

export default page(async (props: Props) => {
  const lang = await languageOf(props)
  return (
    <SitePage lang={lang} path="">
      <JsonLd lang={lang} />
      <main id="main">
        <Hero lang={lang} />
        <Shots lang={lang} />
        <Path lang={lang} />
        <Try lang={lang} />
        <Figures lang={lang} />
        <Vows lang={lang} />
        <Connect lang={lang} />
        <Cost lang={lang} />
      </main>
    </SitePage>
  )
})
