import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Metadata } from 'next'
import { requestLocale } from '@/app/_edge/locale'
import { page, pageMetadata } from '@/app/_edge/page'
import { translator } from '@/lib/i18n/translator'
import { Markdown } from '../../_parts/markdown'

export const generateMetadata = pageMetadata(async (): Promise<Metadata> => {
  const t = translator(await requestLocale(), 'docs')
  return { title: `${t('shopTitle')} - Envol` }
})

export default page(async () => {
  const lang = await requestLocale()
  const source = await readFile(join(process.cwd(), 'content', `connect-your-shop.${lang}.md`), 'utf8')
  return <Markdown source={source} />
})
