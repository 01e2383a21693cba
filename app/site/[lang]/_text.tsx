import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Metadata } from 'next'
import { page, pageMetadata } from '@/app/_edge/page'
import { termsVersion } from '@/domain/platforms/signups/rules/forms'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { CALENDAR, dayInstant, formatDate } from '@/lib/time'
import { Markdown } from '../../_parts/markdown'
import { languageOf } from './_language'
import { siteMetadata } from './_metadata'
import { operatorIn } from './_operator'
import { SitePage } from './_parts/site-page'

type Props = { params: Promise<{ lang: string }> }
export type TextName = 'terms' | 'privacy' | 'legal' | 'accessibility'

/** The description of a page whose words stand in `content/site-{name}.{lang}.md`. */
export function textMetadata(name: TextName) {
  return pageMetadata(async (props: Props): Promise<Metadata> => {
    const lang = await languageOf(props)
    const t = translator(lang, 'showcase')
    const title = `${t(`pages.${name}`)} - Envol`
    return siteMetadata({ lang, path: `/${name}`, title, description: t(`texts.${name}`) })
  })
}

/** That page. */
export function textPage(name: TextName) {
  return page(async (props: Props) => {
    const lang = await languageOf(props)
    return (
      <SitePage lang={lang} path={`/${name}`}>
        <main id="main" className="prose">
          <Markdown source={await wordsOf(name, lang)} />
        </main>
      </SitePage>
    )
  })
}

/** `{operator}`, `{statement}` and `{version}` of a text stand for what this deployment and this version say. */
async function wordsOf(name: TextName, lang: Locale): Promise<string> {
  const source = await readFile(join(process.cwd(), 'content', `site-${name}.${lang}.md`), 'utf8')
  const { statement, contact } = operatorIn(lang)
  return source
    .replaceAll('{operator}', contact)
    .replaceAll('{statement}', statement)
    .replaceAll('{version}', formatDate(dayInstant(termsVersion), CALENDAR, lang))
}
