import { and, eq } from 'drizzle-orm'
import { type Club, inClub } from '@/db/club'
import { journal } from '@/db/schema/journal'
import { subjects } from '@/db/schema/occupancy'
import { people, pilots, profiles } from '@/db/schema/people'
import type { Right } from '@/db/schema/rights'
import { unique, type World } from '@/db/testing/club'
import { nth } from '@/testing/worlds/holds'

/** Somebody of a club whose rights change as a trial wants; a pilot, so that every verb may be about them. */
export type Tried = {
  id: string
  grant(rights: readonly Right[]): Promise<void>
  act<T>(work: (club: Club) => Promise<T>): Promise<T>
  /** Lines of the journal that they wrote. */
  lines(): Promise<number>
}

export async function someoneTried(world: World): Promise<Tried> {
  const { id, profileId } = await world.open(async ({ tx, id: clubId }) => {
    const made = { clubId, code: unique('profile'), name: 'Profil', rights: [] }
    const profile = nth(await tx.insert(profiles).values(made).returning(), 0)
    const subject = nth(await tx.insert(subjects).values({ clubId, kind: 'person' }).returning(), 0)
    const name = { firstName: 'Ada', lastName: 'Essai', language: 'fr' as const }
    await tx.insert(people).values({ clubId, id: subject.id, ...name, profileId: profile.id })
    await tx.insert(pilots).values({ clubId, personId: subject.id, rank: 9 })
    return { id: subject.id, profileId: profile.id }
  })
  return {
    id,
    grant: (rights) =>
      world.open(async ({ tx, id: clubId }) => {
        const mine = and(eq(profiles.clubId, clubId), eq(profiles.id, profileId))
        await tx
          .update(profiles)
          .set({ rights: [...rights] })
          .where(mine)
      }),
    act: (work) => inClub(world.ref, { kind: 'staff', id }, work),
    lines: () =>
      world.open(async ({ tx, id: clubId }) => {
        const mine = and(eq(journal.clubId, clubId), eq(journal.actor, `staff:${id}`))
        return (await tx.select({ id: journal.id }).from(journal).where(mine)).length
      }),
  }
}
