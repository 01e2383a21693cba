import { changeIdentity } from '@/domain/settings/identity/change-identity'
import { loadIdentity } from '@/domain/settings/identity/queries'
import { fingerprint } from '@/lib/fingerprint'
import { now, type Trial } from './shapes'

/** What opens each verb, tried. */
export const settingsTrials: Readonly<Record<string, readonly Trial[]>> = {
  'identity/change-identity': [
    {
      name: 'another name',
      opens: ['settings.manage'],
      ready: now(async (club) => {
        const shown = await loadIdentity(club)
        await changeIdentity(club, { ...shown, name: 'Aéroclub du Val' }, fingerprint(shown))
      }),
    },
  ],
}
