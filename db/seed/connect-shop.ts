import { and, eq, isNull } from 'drizzle-orm'
import { env } from '@/lib/env'
import { seal } from '@/lib/token'
import { disconnect, type Tx } from '../client'
import { acrossClubs } from '../club'
import { clubs } from '../schema/clubs'
import { coupons } from '../schema/coupons'
import { shops } from '../schema/shops'

/** `tsx db/seed/connect-shop.ts URL TOKEN SECRET`: lets the demonstration tell the trial shop that runs beside it. */
async function connectShop(tx: Tx, [baseUrl = '', token = '', signingSecret = '']: string[]): Promise<void> {
  const [demo] = await tx.select({ id: clubs.id }).from(clubs).where(eq(clubs.slug, 'demo'))
  if (!demo) return
  const secret = env().AUTH_SECRET
  const connection = {
    name: "Boutique d'essai",
    baseUrl,
    tokenSealed: seal(secret, token),
    signingSecretSealed: seal(secret, signingSecret),
  }
  const [known] = await tx
    .update(shops)
    .set(connection)
    .where(eq(shops.clubId, demo.id))
    .returning({ id: shops.id })
  const [shop] = known
    ? [known]
    : await tx
        .insert(shops)
        .values({ clubId: demo.id, ...connection })
        .returning({ id: shops.id })
  if (!shop) throw new Error('the trial shop was not connected')
  await tx
    .update(coupons)
    .set({ shopId: shop.id })
    .where(and(eq(coupons.clubId, demo.id), isNull(coupons.shopId)))
}

acrossClubs('demonstration', (tx) => connectShop(tx, process.argv.slice(2)))
  .catch((error: Error) => {
    process.stderr.write(`${error.stack}\n`)
    process.exitCode = 1
  })
  .finally(() => disconnect())
