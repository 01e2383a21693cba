import { coupons } from '@/db/schema/coupons'
import { changeIdentity } from '@/domain/settings/identity/change-identity'
import { loadIdentity } from '@/domain/settings/identity/queries'
import { removeSamples } from '@/domain/settings/samples/remove-samples'
import { changeTexts } from '@/domain/settings/texts/change-texts'
import { loadTexts } from '@/domain/settings/texts/queries'
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
  'texts/change-texts': [
    {
      name: 'other conditions',
      opens: ['settings.manage'],
      ready: now(async (club) => {
        const { texts } = await loadTexts(club)
        await changeTexts(club, { ...texts, conditions: { fr: 'Autres.', en: '' } }, fingerprint(texts))
      }),
    },
  ],
  'samples/remove-samples': [
    {
      name: 'a coupon of the demonstration',
      opens: ['settings.manage'],
      ready: async (world) => {
        await world.open(({ tx, id }) =>
          tx.insert(coupons).values({ clubId: id, reference: 'SAMPLE1234', passengers: 1, sample: true }),
        )
        return (club) => removeSamples(club)
      },
    },
  ],
}
