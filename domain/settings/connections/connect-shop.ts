import type { Club } from '@/db/club'
import { shops } from '@/db/schema/shops'
import { record } from '@/domain/club/journal/record'
import { must } from '@/domain/doors/rights/must'
import { env } from '@/lib/env'
import { uuidv7 } from '@/lib/id'
import { Refusal } from '@/lib/refusal'
import { randomSecret, seal } from '@/lib/token'
import { liveConnection } from './queries'
import type { Connection } from './schema'

/**
 * Lets a shop answer for references and be told of flights. Nobody knows the secret that signs our calls until another is made
 * (`renewSecret`). Refuses `forbidden` (also in the demonstration, which calls its trial shop alone), `settings_changed` when there is a shop.
 */
export async function connectShop(club: Club, { token, ...connection }: Connection): Promise<void> {
  await must(club, 'settings.manage')
  if (club.kind === 'demo') throw new Refusal('forbidden')
  if (await liveConnection(club)) throw new Refusal('settings_changed')
  const key = env().AUTH_SECRET
  const id = uuidv7()
  await club.tx.insert(shops).values({
    clubId: club.id,
    id,
    ...connection,
    tokenSealed: seal(key, token),
    signingSecretSealed: seal(key, randomSecret()),
  })
  const { name, baseUrl, sharesPilot, sharesCustomer } = connection
  const shared = [sharesPilot && 'pilot', sharesCustomer && 'customer'].filter((one) => one !== false)
  await record(club, { event: 'shop.connected', subjectId: id, after: { name, baseUrl, shared } })
}
