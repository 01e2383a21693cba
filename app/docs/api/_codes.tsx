import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { refusals } from '@/lib/refusal'
import { answeredCodes } from '../../_api/openapi/path-item'
import { chapters } from '../../_api/operations/all'

/** Every code with its status and what it says to a reader; each has the anchor that a problem's `type` leads to. */
export function Codes({ lang }: { lang: Locale }) {
  const t = translator(lang, 'docs')
  const words = translator(lang, 'refusals')
  const codes = answeredCodes(Object.values(chapters).flat())
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
        <div id="internal_error">
          <dt>
            <code>internal_error</code> <span className="kind">500</span>
          </dt>
          <dd>{translator(lang, 'api')('failureTitle')}</dd>
        </div>
      </dl>
    </section>
  )
}
