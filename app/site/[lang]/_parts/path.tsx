import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { Picture } from './picture'

const steps = ['reference', 'slot', 'confirmation'] as const

/** How a flight is booked, in three steps, and the sheet that comes out. */
export function Path({ lang }: { lang: Locale }) {
  const t = translator(lang, 'showcase')
  return (
    <section className="home-sec split" aria-labelledby="path">
      <div>
        <h2 id="path">{t('path.title')}</h2>
        <ol className="path">
          {steps.map((step) => (
            <li key={step}>
              <div>
                <h3>{t(`path.${step}.title`)}</h3>
                <p>{t(`path.${step}.text`)}</p>
              </div>
            </li>
          ))}
        </ol>
      </div>
      <div className="paper">
        <Picture name="confirmation" lang={lang} alt={t('shots.confirmation')} />
      </div>
    </section>
  )
}
