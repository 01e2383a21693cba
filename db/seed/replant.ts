import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '../client'
import { emptyClub } from '../remove-club'
import { clubs } from '../schema/clubs'
import { couponEvents, coupons } from '../schema/coupons'
import { people } from '../schema/people'
import { shops } from '../schema/shops'
import type { Calendar } from './calendar'
import type { Place } from './club'

type Plant = (tx: Tx, calendar: Calendar, place: Place) => Promise<unknown>

/**
 * Empties a club of the demonstration and plants it again, in the caller's transaction. Its line of the directory, the references
 * that it was seeded with, its administrator's password and its connection to the trial shop are those from before. False when
 * there is no such club.
 */
export async function replant(tx: Tx, slug: string, calendar: Calendar, plant: Plant): Promise<boolean> {
  const [club] = await tx
    .select({ id: clubs.id })
    .from(clubs)
    .where(and(eq(clubs.slug, slug), eq(clubs.kind, 'demo')))
    .for('update')
  if (!club) return false
  const references = await seeded(tx, club.id)
  const password = await passwordOf(tx, club.id)
  const connections = await tx.select().from(shops).where(eq(shops.clubId, club.id))
  await emptyClub(tx, club.id)
  await plant(tx, calendar, { slug, kind: 'demo', id: club.id })
  for (const [index, { id }] of (await seeded(tx, club.id)).entries()) {
    const before = references[index]
    const same = and(eq(coupons.clubId, club.id), eq(coupons.id, id))
    if (before) await tx.update(coupons).set({ reference: before.reference }).where(same)
  }
  if (password !== null) {
    await tx.update(people).set({ passwordHash: password }).where(administrator(club.id))
  }
  await reconnect(tx, club.id, connections)
  return true
}

const administrator = (clubId: string) => and(eq(people.clubId, clubId), eq(people.identifier, 'admini'))

async function passwordOf(tx: Tx, clubId: string): Promise<string | null> {
  const [row] = await tx.select({ hash: people.passwordHash }).from(people).where(administrator(clubId))
  return row?.hash ?? null
}

/** The coupons that were planted, in their order; those of visitors are left out. */
function seeded(tx: Tx, clubId: string) {
  return tx
    .select({ id: coupons.id, reference: coupons.reference })
    .from(coupons)
    .where(
      and(
        eq(coupons.clubId, clubId),
        sql`exists (select from ${couponEvents} where ${couponEvents.clubId} = ${coupons.clubId}
          and ${couponEvents.couponId} = ${coupons.id} and ${couponEvents.event} = 'issued'
          and ${couponEvents.actor} = 'system:demonstration')`,
      ),
    )
    .orderBy(asc(coupons.id))
}

async function reconnect(tx: Tx, clubId: string, connections: (typeof shops.$inferInsert)[]): Promise<void> {
  const [shop] = connections
  if (!shop?.id) return
  await tx.insert(shops).values(connections)
  await tx
    .update(coupons)
    .set({ shopId: shop.id })
    .where(and(eq(coupons.clubId, clubId), isNull(coupons.shopId)))
}
