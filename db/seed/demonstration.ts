import { eq, sql } from 'drizzle-orm'
import { seal } from '@/lib/token'
import type { Tx } from '../client'
import { acrossClubs } from '../club'
import { clubs } from '../schema/clubs'
import { shops } from '../schema/shops'
import { calendarOf } from './calendar'
import { plantDemo } from './demo'
import { type DemoReferences, demoReferences } from './references'
import { plantSolo } from './solo'

const LOCK = 7_316_043

type Seeding = {
  now: Date
  /** AUTH_SECRET: the shop's secrets are sealed with it. */
  secret: string
  /** A trial shop to connect the demonstration to. */
  shop?: { baseUrl: string; token: string; signingSecret: string }
}

/**
 * Makes the clubs `demo` and `demo-solo` around `now`, each whole in one transaction and only where it is not there yet.
 * Safe from several processes at once. Returns what the demonstration's register offers to try.
 */
export async function seedDemonstration({ now, secret, shop }: Seeding): Promise<DemoReferences> {
  const calendar = calendarOf(now)
  const references = await acrossClubs('demonstration', async (tx) => {
    const standing = await clubAt(tx, 'demo')
    if (standing) return demoReferences(tx, standing, now)
    const clubId = await plantDemo(tx, calendar)
    if (shop) await connectShop(tx, clubId, secret, shop)
    return demoReferences(tx, clubId, now)
  })
  await acrossClubs('demonstration', async (tx) => {
    if (!(await clubAt(tx, 'demo-solo'))) await plantSolo(tx, calendar)
  })
  return references
}

async function clubAt(tx: Tx, slug: string): Promise<string | null> {
  await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`)
  const [club] = await tx.select({ id: clubs.id }).from(clubs).where(eq(clubs.slug, slug))
  return club?.id ?? null
}

async function connectShop(
  tx: Tx,
  clubId: string,
  secret: string,
  shop: NonNullable<Seeding['shop']>,
): Promise<void> {
  await tx.insert(shops).values({
    clubId,
    name: 'Boutique d’essai',
    baseUrl: shop.baseUrl,
    tokenSealed: seal(secret, shop.token),
    signingSecretSealed: seal(secret, shop.signingSecret),
  })
}
