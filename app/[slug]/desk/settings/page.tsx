import '@/app/styles/desk/settings.css'
import { page } from '@/app/_edge/page'
import { loadPlaceholders } from '@/domain/club/clubs/queries'
import { planRemoval } from '@/domain/settings/samples/queries'
import { openSettings } from './_settings'
import { SettingsView } from './_view/settings-view'

const done = ['identity', 'texts', 'samples'] as const

/** What a club sets, and what of it still waits. */
export default page(async ({ params, searchParams }: PageProps<'/[slug]/desk/settings'>) => {
  const { ref, t, found, person } = await openSettings((await params).slug, async (club) => ({
    missing: await loadPlaceholders(club),
    samples: Object.values((await planRemoval(club)).removed).reduce((sum, count) => sum + count, 0),
  }))
  const said = (await searchParams).done
  const just = done.find((one) => one === said)
  const missing = (['identity', 'contact'] as const).filter((one) => found.missing.includes(one))
  const journal = { path: 'journal', name: t('journal.heading'), what: t('journal.lead'), state: null }
  return (
    <SettingsView
      t={t}
      club={ref}
      done={just ? t(`done.${just}`) : null}
      entries={[
        {
          path: 'settings/club',
          name: t('club.heading'),
          what: t('club.what'),
          state: missing.length > 0 ? missing.map((one) => t(`missing.${one}`)).join(' ') : null,
        },
        {
          path: 'settings/texts',
          name: t('texts.heading'),
          what: t('texts.what'),
          state: found.missing.includes('conditions') ? t('missing.conditions') : null,
        },
        {
          path: 'settings/integrations',
          name: t('integrations.heading'),
          what: t('integrations.what'),
          state: null,
        },
        {
          path: 'settings/samples',
          name: t('samples.heading'),
          what: t('samples.what'),
          state: found.samples > 0 ? t('missing.samples', { count: found.samples }) : null,
        },
        ...(person.rights.includes('journal.see') ? [journal] : []),
      ]}
    />
  )
})
