import { chosenTemplates } from '@/domain/platforms/templates/queries'
import { templateChoice } from '@/domain/platforms/templates/schema'
import { type Locale, locales } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { chooseTemplate } from '../templates-action'
import { TemplatesForm } from './templates-form'

/** What new platforms are copied from, and the form that changes it. */
export async function TemplatesSection({ locale }: { locale: Locale }) {
  const t = translator(locale, 'creation')
  const activity = translator(locale, 'signup')
  const chosen = await chosenTemplates()
  return (
    <section className="up-40" aria-labelledby="templates">
      <h2 id="templates">{t('template.heading')}</h2>
      <p className="hint">{t('template.hint')}</p>
      {chosen.length === 0 ? (
        <p className="up-8 soft">{t('template.none')}</p>
      ) : (
        <ul className="up-8">
          {chosen.map(({ language, mainActivity, slug, name }) => (
            <li key={`${language} ${mainActivity}`}>
              {t(`template.name.${language}`)}, {activity(`activity.${mainActivity}`)}:{' '}
              <a href={`/${slug}`}>{name}</a> <span className="reference">{slug}</span>
            </li>
          ))}
        </ul>
      )}
      <TemplatesForm
        action={chooseTemplate}
        languages={locales.map((value) => ({ value, name: t(`template.name.${value}`) }))}
        activities={templateChoice.shape.mainActivity.options.map((value) => ({
          value,
          name: activity(`activity.${value}`),
        }))}
        copy={{
          language: t('template.language'),
          activity: t('template.activity'),
          slug: t('template.slug'),
          slugHint: t('template.slugHint'),
          send: t('template.send'),
          busy: t('template.busy'),
        }}
      />
    </section>
  )
}
