import type { Metadata } from 'next'
import { requestLocale } from '@/app/_edge/locale'
import { page, pageMetadata } from '@/app/_edge/page'
import { env } from '@/lib/env'
import { translator } from '@/lib/i18n/translator'
import { type Chapter, chapters } from '../../_api/operations/all'
import { CallEntry } from './_call'
import { Codes } from './_codes'

export const generateMetadata = pageMetadata(async (): Promise<Metadata> => {
  const t = translator(await requestLocale(), 'docs')
  return { title: `${t('apiTitle')} - Envol` }
})

/** The reference of the REST API, from the very operations that validate. Its sentences about calls are in English. */
export default page(async () => {
  const lang = await requestLocale()
  const t = translator(lang, 'docs')
  const names = Object.keys(chapters) as Chapter[]
  return (
    <>
      <h1>{t('apiTitle')}</h1>
      <p className="lead">{t('apiText')}</p>
      <p>
        <code>{`${env().APP_URL}/api/v1/clubs/{slug}`}</code>
      </p>
      <ul className="points">
        <li>{t('keys')}</li>
        <li>{t('problems')}</li>
        <li>{t('repeats')}</li>
        <li>
          <a href="/api/openapi.json">{t('openApi')}</a>
        </li>
      </ul>
      <nav className="contents" aria-label={t('contents')}>
        {names.map((name) => (
          <a key={name} href={`#${name}`}>
            {t(`chapter.${name}`)}
          </a>
        ))}
        <a href="#codes">{t('codes')}</a>
      </nav>
      {names.map((name) => (
        <section key={name}>
          <h2 id={name}>{t(`chapter.${name}`)}</h2>
          {chapters[name].map((call) => (
            <CallEntry key={call.id} call={call} lang={lang} slug="demo" />
          ))}
        </section>
      ))}
      <Codes lang={lang} />
    </>
  )
})
