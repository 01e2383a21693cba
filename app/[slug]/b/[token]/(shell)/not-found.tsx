import { headers } from 'next/headers'
import { requestLocale } from '@/app/_edge/locale'
import { PATH_HEADER } from '@/lib/http/request'
import { translator } from '@/lib/i18n/translator'

/** A booking's link that leads to none any more: its address was corrected, or only half of it was copied. */
export default async function GoneLink() {
  const [lang, path] = [await requestLocale(), (await headers()).get(PATH_HEADER)]
  const t = translator(lang, 'booking')
  const [, slug] = (path ?? '').split('/')
  return (
    <>
      <title>{t('gone.title')}</title>
      <main id="main" className="page trouble">
        <h1>{t('gone.title')}</h1>
        <p className="lead">{t('gone.text')}</p>
        <p className="up-28">
          <a className="button" href={`/${slug}/book/find`}>
            {t('gone.find')}
          </a>
        </p>
      </main>
    </>
  )
}
