import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'

const steps = [
  ['referenceTitle', 'referenceText'],
  ['slotTitle', 'slotText'],
  ['confirmationTitle', 'confirmationText'],
] as const

/** How it works, in three steps. */
export function Path({ lang }: { lang: Locale }) {
  const t = translator(lang, 'showcase')
  return (
    <section className="home-sec">
      <h2>{t('pathTitle')}</h2>
      <ol className="path">
        {steps.map(([title, text]) => (
          <li key={title}>
            <div>
              <h3>{t(title)}</h3>
              <p>{t(text)}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
