import type { Page } from '@playwright/test'
import { subjects } from '@/db/schema/occupancy'
import { people, profiles } from '@/db/schema/people'
import type { Right } from '@/db/schema/rights'
import { unique, type World } from '@/db/testing/club'
import { hashPassword } from '@/domain/doors/passwords/hash'
import { signIn } from './doors'

const PASSWORD = 'le vol du matin'

export const scheduling: Right[] = ['schedule.see', 'bookings.own', 'bookings.all', 'day.see']

/** Somebody of this club who may sign in and has these rights; on the schedule they count as somebody. */
export async function aStaff(world: World, rights: readonly Right[], firstName = 'Ada') {
  const identifier = unique('p')
  const passwordHash = await hashPassword(PASSWORD)
  const id = await world.open(async ({ tx, id: clubId }) => {
    const [subject] = await tx.insert(subjects).values({ clubId, kind: 'person' }).returning()
    const profile = { clubId, code: unique('profile'), name: 'Profil', rights: [...rights] }
    const [made] = await tx.insert(profiles).values(profile).returning()
    if (!subject || !made) throw new Error('nobody was made')
    const person = { clubId, id: subject.id, identifier, passwordHash, firstName, lastName: 'Essai' }
    await tx.insert(people).values({ ...person, language: 'fr', profileId: made.id })
    return subject.id
  })
  return { id, identifier, password: PASSWORD }
}

/** Signs in and opens the schedule, as asked. */
export async function openSchedule(
  page: Page,
  slug: string,
  { identifier, password }: { identifier: string; password: string },
  query: string,
): Promise<void> {
  await page.goto(`/${slug}/login`)
  await signIn(page, identifier, password)
  await page.waitForURL(/\/desk/)
  await page.goto(`/${slug}/desk/schedule?${query}`)
}
