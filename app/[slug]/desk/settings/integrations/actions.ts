'use server'

import { revalidatePath } from 'next/cache'
import { buttonAction, formAction } from '@/app/_edge/form-action'
import { atDesk } from '@/app/_edge/inside'
import { labelsOf } from '@/app/_edge/mended'
import { keyScopes } from '@/domain/club/keys/schema'
import { connectShop } from '@/domain/settings/connections/connect-shop'
import { endShop } from '@/domain/settings/connections/end-shop'
import { renewSecret } from '@/domain/settings/connections/renew-secret'
import { connectionForm } from '@/domain/settings/connections/schema'
import { tryShop } from '@/domain/settings/connections/try-shop'
import { endKey } from '@/domain/settings/keys/end-key'
import { makeKey } from '@/domain/settings/keys/make-key'
import { keyForm } from '@/domain/settings/keys/schema'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { untouchedMade } from './_state'

const labels = ({ locale }: { locale: Locale }) => {
  const t = translator(locale, 'integrations')
  return labelsOf(['empty', 'long', 'scopes', 'address', 'token'], 'long', (key) => t(`problem.${key}`))
}

const atConnection = async (slug: string, shopId: string) => ({ ...(await atDesk(slug)), shopId })

const atKey = async (slug: string, keyId: string) => ({ ...(await atDesk(slug)), keyId })

const page = (slug: string, done: string) => `/${slug}/desk/settings/integrations?done=${done}`

/** Makes a key of the API, shown in the answer and never again. */
export const sendKey = formAction(
  atDesk,
  { schema: keyForm, labels, start: untouchedMade },
  async ({ ref, inClub }, { name, scopes, own }) => {
    const wanted = keyScopes.filter((scope) => scopes[scope])
    const { key } = await inClub((club) => makeKey(club, { name, scopes: wanted, own: own === 'on' }))
    revalidatePath(`/${ref.slug}/desk/settings/integrations`)
    return { made: key, values: {} }
  },
)

/** From now on the key opens nothing. */
export const sendEndOfKey = buttonAction(atKey, async ({ ref, inClub, keyId }) => {
  await inClub((club) => endKey(club, keyId))
  return page(ref.slug, 'key')
})

/** Connects a shop. */
export const sendConnection = formAction(
  atDesk,
  {
    schema: connectionForm,
    labels,
    start: untouchedMade,
    kept: ['shopName', 'baseUrl', 'sharesPilot', 'sharesCustomer'],
  },
  async ({ ref, inClub }, { shopName: name, baseUrl, token, sharesPilot, sharesCustomer }) => {
    const shares = { sharesPilot: sharesPilot === 'on', sharesCustomer: sharesCustomer === 'on' }
    await inClub((club) => connectShop(club, { name, baseUrl, token, ...shares }))
    return page(ref.slug, 'connected')
  },
)

/** Asks the shop as a visitor's reference would be asked about, and shows the exchange. */
export const sendTry = formAction(
  atConnection,
  { start: untouchedMade },
  async ({ ref, actor, locale, shopId }) => {
    const exchange = await tryShop(ref, actor, shopId)
    return {
      exchange: { ...exchange, said: translator(locale, 'integrations')(`outcome.${exchange.outcome}`) },
    }
  },
)

/** Another secret signs; for a day both do. */
export const sendNewSecret = formAction(
  atConnection,
  { start: untouchedMade },
  async ({ inClub, shopId }) => ({ made: (await inClub((club) => renewSecret(club, shopId))).secret }),
)

/** The shop is asked and told no more. */
export const sendEndOfShop = buttonAction(atConnection, async ({ ref, inClub, shopId }) => {
  await inClub((club) => endShop(club, shopId))
  return page(ref.slug, 'shop')
})
