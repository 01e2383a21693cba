import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { Picture } from './picture'

/** The booking desk of the demonstration as it is: on a desktop screen and on a phone; on a small screen the phone alone. */
export function Shots({ lang }: { lang: Locale }) {
  const t = translator(lang, 'showcase')
  return (
    <figure className="shots">
      <div className="frames">
        <div className="window">
          <Picture name="desk-slots" lang={lang} alt={t('shots.desk')} themed />
        </div>
        <div className="phone">
          <Picture name="phone-slots" lang={lang} alt={t('shots.phone')} themed />
        </div>
      </div>
      <figcaption>{t('shots.caption')}</figcaption>
    </figure>
  )
}
