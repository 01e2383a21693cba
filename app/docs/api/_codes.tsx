import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { type RefusalCode, refusals } from '@/lib/refusal'

/** What an API never answers: it is the pages' own. */
const pagesOnly: readonly RefusalCode[] = [
  'references_differ',
  'booking_changed',
  'settings_changed',
  'place_taken',
  'beyond_limits',
  'name_taken',
  'no_more_seats',
  'name_differs',
  'production_stays',
  'sandbox_stays',
  'own_matters',
  'too_many_platforms',
]

/** Every code with its status and what it says to a reader; each has the anchor that a problem's `type` leads to. */
export function Codes({ lang }: { lang: Locale }) {
  const t = translator(lang, 'docs')
  const words = translator(lang, 'refusals')
  const codes = (Object.keys(refusals) as RefusalCode[]).filter((code) => !pagesOnly.includes(code))
  const values = { expiredOn: 'none', time: 'none', minimumAge: 6 }
  return (
    <section>
      <h2 id="codes">{t('codes')}</h2>
      <p>{t('codesText')}</p>
      <dl className="members">
        {codes.map((code) => (
          <div key={code} id={code}>
            <dt>
              <code>{code}</code> <span className="kind">{refusals[code]}</span>
            </dt>
            <dd>{words(`title.${code}`, values)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
