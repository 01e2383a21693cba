import '@/app/styles/desk/settings.css'
import { page } from '@/app/_edge/page'
import { versionInWords } from '@/domain/club/clubs/rules'
import { loadTexts, pastVersions } from '@/domain/settings/texts/queries'
import { fingerprint } from '@/lib/fingerprint'
import { openSettings } from '../_settings'
import { textGroups, textValues } from '../_texts'
import { SettingsPage } from '../_view/settings-page'
import { saveTexts } from '../actions'

/** The texts that customers read, in both languages. */
export default page(async ({ params }: PageProps<'/[slug]/desk/settings/texts'>) => {
  const { slug } = await params
  const { ref, locale, t, found } = await openSettings(slug, async (club) => ({
    ...(await loadTexts(club)),
    past: await pastVersions(club),
  }))
  const { texts, version, past } = found
  return (
    <SettingsPage
      t={t}
      club={ref}
      heading={t('texts.heading')}
      lead={t('texts.lead')}
      action={saveTexts.bind(null, slug)}
      groups={textGroups(t, textValues(texts))}
      read={fingerprint(texts)}
    >
      {version && <p className="up-8">{t('texts.version', { since: versionInWords(version, locale) })}</p>}
      {past.length > 0 && (
        <details className="more">
          <summary>{t('texts.past')}</summary>
          <ul className="list">
            {past.map((one) => (
              <li key={one}>
                <a href={`/${slug}/conditions?version=${one}`}>{versionInWords(one, locale)}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </SettingsPage>
  )
})
