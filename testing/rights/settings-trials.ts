import type { Club } from '@/db/club'
import { coupons } from '@/db/schema/coupons'
import { connectShop } from '@/domain/settings/connections/connect-shop'
import { endShop } from '@/domain/settings/connections/end-shop'
import { liveConnection } from '@/domain/settings/connections/queries'
import { renewSecret } from '@/domain/settings/connections/renew-secret'
import { tryShop } from '@/domain/settings/connections/try-shop'
import { changeIdentity } from '@/domain/settings/identity/change-identity'
import { loadIdentity } from '@/domain/settings/identity/queries'
import { endKey } from '@/domain/settings/keys/end-key'
import { makeKey } from '@/domain/settings/keys/make-key'
import { removeSamples } from '@/domain/settings/samples/remove-samples'
import { changeTexts } from '@/domain/settings/texts/change-texts'
import { loadTexts } from '@/domain/settings/texts/queries'
import { fingerprint } from '@/lib/fingerprint'
import { given, now, type Trial } from './shapes'

const aKey = { name: 'Revendeur', scopes: ['slots:read' as const], own: true }
const aShop = {
  name: 'Boutique',
  baseUrl: 'https://shop.invalid',
  token: 'a-token-of-the-shop',
  sharesPilot: false,
  sharesCustomer: false,
}

const opens = ['settings.manage'] as const

const withShop = (act: (club: Club, id: string) => Promise<unknown>) =>
  given(
    async (club) => {
      await connectShop(club, aShop)
      return (await liveConnection(club))?.id ?? ''
    },
    (club, id) => act(club, id),
  )

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
  'keys/make-key': [{ name: 'a key', opens, ready: now((club) => makeKey(club, aKey)) }],
  'keys/end-key': [
    {
      name: 'a key',
      opens,
      ready: given(
        (club) => makeKey(club, aKey),
        (club, { id }) => endKey(club, id),
      ),
    },
  ],
  'connections/connect-shop': [{ name: 'a shop', opens, ready: now((club) => connectShop(club, aShop)) }],
  'connections/end-shop': [{ name: 'a shop', opens, ready: withShop((club, id) => endShop(club, id)) }],
  'connections/renew-secret': [
    { name: 'a shop', opens, ready: withShop((club, id) => renewSecret(club, id)) },
  ],
  'connections/try-shop': [
    { name: 'a shop', opens, ready: withShop((club, id) => tryShop(club, club.actor, id)) },
  ],
}
