import { type Choice, keepable } from '@/domain/platforms/going-live/schema'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'

type Props = { locale: Locale; slug: string; choice: Choice }

/** What a platform takes along, each ticked and untickable; sent, the page counts again. Nothing is changed by it. */
export function KeepForm({ locale, slug, choice }: Props) {
  const t = translator(locale, 'account')
  const here = `/account/platforms/${slug}/live`
  return (
    <form className="form narrow" action={here}>
      <input type="hidden" name="chosen" value="1" />
      <fieldset className="field">
        <legend className="label">{t('live.keepText')}</legend>
        {keepable.map((what) => (
          <label className="check" key={what}>
            <input type="checkbox" name="keep" value={what} defaultChecked={choice.has(what)} />
            <span>{t('live.keep', { what })}</span>
          </label>
        ))}
      </fieldset>
      <p className="hint">{t('live.always')}</p>
      <p>
        <button className="button small line" type="submit">
          {t('live.recount')}
        </button>{' '}
        <a className="plain-link" href={`${here}?chosen=1`}>
          {t('live.blank')}
        </a>
      </p>
    </form>
  )
}
