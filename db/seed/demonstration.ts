import { eq, sql } from 'drizzle-orm'
import type { Tx } from '../client'
import { acrossClubs } from '../club'
import { clubs } from '../schema/clubs'
import { calendarOf } from './calendar'
import { plantDemo } from './demo'
import { type DemoReferences, demoReferences } from './references'
import { plantSolo } from './solo'
import { templateSlugs } from './templates'

const LOCK = 7_316_043

/**
 * Makes the clubs `demo` and `demo-solo` around `now`, each whole in one transaction and only where it is not there yet.
 * Safe from several processes at once. Returns what the demonstration's register offers to try.
 */
export async function seedDemonstration(now: Date): Promise<DemoReferences> {
  const calendar = calendarOf(now)
  const references = await acrossClubs('demonstration', async (tx) => {
    const standing = await clubAt(tx, 'demo')
    if (standing) return demoReferences(tx, standing, now)
    return demoReferences(tx, await plantDemo(tx, calendar, { slug: 'demo', kind: 'demo' }), now)
  })
  await acrossClubs('demonstration', async (tx) => {
    if (!(await clubAt(tx, 'demo-solo'))) await plantSolo(tx, calendar, { slug: 'demo-solo', kind: 'demo' })
  })
  return references
}

/**
 * Makes the templates that new platforms are copied from: what the demonstration is on its first day, without an address, so that
 * no visitor ever changes one. As `seedDemonstration` otherwise.
 */
export async function seedTemplates(now: Date): Promise<void> {
  const seeded = [
    [plantDemo, templateSlugs.club],
    [plantSolo, templateSlugs.solo],
  ] as const
  for (const [plant, slug] of seeded) {
    await acrossClubs('templates', async (tx) => {
      if (!(await clubAt(tx, slug))) await plant(tx, calendarOf(now), { slug, kind: 'template' })
    })
  }
}

async function clubAt(tx: Tx, slug: string): Promise<string | null> {
  await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`)
  const [club] = await tx.select({ id: clubs.id }).from(clubs).where(eq(clubs.slug, slug))
  return club?.id ?? null
}
