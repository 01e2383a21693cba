import '@/app/styles/desk/settings.css'
import { page } from '@/app/_edge/page'
import { loadPlaceholders } from '@/domain/club/clubs/queries'
import { openSettings } from './_settings'
import { SettingsView } from './_view/settings-view'

const done = ['identity', 'texts'] as const

/** What a club sets, and what of it still waits. */
export default page(async ({ params, searchParams }: PageProps<'/[slug]/desk/settings'>) => {
  const { ref, t, found, person } = await openSettings((await params).slug, loadPlaceholders)
  const said = (await searchParams).done
  const just = done.find((one) => one === said)
  const missing = (['identity', 'contact'] as const).filter((one) => found.includes(one))
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
          state: found.includes('conditions') ? t('missing.conditions') : null,
        },
        ...(person.rights.includes('journal.see') ? [journal] : []),
      ]}
    />
  )
})
