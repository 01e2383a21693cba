import { languageNames, locales } from '@/lib/i18n/locale'
import { keepPreferences } from '../actions'
import type { MeProps } from './facts'

/** In which language, and whether by mail. */
export function PreferencesSection({ club, words, person, mailed }: MeProps) {
  const { t } = words
  return (
    <section aria-labelledby="preferences">
      <h2 id="preferences">{t('me.preferences')}</h2>
      <form action={keepPreferences.bind(null, club.slug)} className="group preferences">
        <p className="field">
          <label htmlFor="language">{t('me.language')}</label>
          <select
            id="language"
            name="language"
            className="select"
            defaultValue={person.language}
            key={person.language}
          >
            {locales.map((one) => (
              <option key={one} value={one} lang={one}>
                {languageNames[one]}
              </option>
            ))}
          </select>
        </p>
        <label className="check">
          <input type="checkbox" name="mailed" defaultChecked={mailed} key={String(mailed)} />
          <span>
            {t('me.mailed')}
            <span className="hint">
              {person.email ? t('me.mailedTo', { email: person.email }) : t('me.noEmail')}
            </span>
          </span>
        </label>
        <p>
          <button type="submit" className="button small">
            {t('me.save')}
          </button>
        </p>
      </form>
    </section>
  )
}
