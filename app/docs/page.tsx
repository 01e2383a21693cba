import type { Metadata } from 'next'
import { requestLocale } from '@/app/_edge/locale'
import { page, pageMetadata } from '@/app/_edge/page'
import { translator } from '@/lib/i18n/translator'

export const generateMetadata = pageMetadata(async (): Promise<Metadata> => {
  const t = translator(await requestLocale(), 'docs')
  return { title: `${t('indexTitle')} - Envol` }
})

export default page(async () => {
  const t = translator(await requestLocale(), 'docs')
  return (
    <>
      <h1>{t('indexTitle')}</h1>
      <p className="lead">{t('indexText')}</p>
      <ul className="guides">
        <li>
          <h2>
            <a href="/docs/connect-your-shop">{t('shopTitle')}</a>
          </h2>
          <p>{t('shopText')}</p>
        </li>
        <li>
          <h2>
            <a href="/docs/api">{t('apiTitle')}</a>
          </h2>
          <p>{t('apiText')}</p>
          <p>
            <a href="/api/openapi.json">{t('openApi')}</a>
          </p>
        </li>
      </ul>
    </>
  )
})
