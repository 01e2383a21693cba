import '@/app/styles/desk/settings.css'
import { page } from '@/app/_edge/page'
import { loadContact } from '@/domain/club/clubs/queries'
import { basesOf, loadIdentity } from '@/domain/settings/identity/queries'
import { fingerprint } from '@/lib/fingerprint'
import { identityGroups, identityValues } from '../_identity'
import { openSettings } from '../_settings'
import { SettingsPage } from '../_view/settings-page'
import { saveIdentity } from '../actions'

/** Who the club is and how it is reached. */
export default page(async ({ params }: PageProps<'/[slug]/desk/settings/club'>) => {
  const { slug } = await params
  const { ref, t, found } = await openSettings(slug, async (club) => ({
    identity: await loadIdentity(club),
    bases: await basesOf(club),
    contact: await loadContact(club),
  }))
  const values = identityValues(found.identity, found.contact.country)
  return (
    <SettingsPage
      t={t}
      club={ref}
      heading={t('club.heading')}
      lead={t('club.lead')}
      action={saveIdentity.bind(null, slug)}
      groups={identityGroups(t, values, found.bases)}
      read={fingerprint(found.identity)}
    />
  )
})
