import { expect, type Page } from '@playwright/test'
import { eq } from 'drizzle-orm'
import { type AccountId, inAccount } from '@/db/account'
import { acrossClubs } from '@/db/club'
import { clubs } from '@/db/schema/clubs'
import { people, profiles } from '@/db/schema/people'
import type { Right } from '@/db/schema/rights'
import { anAccount } from '@/db/testing/account'
import { unique, type World } from '@/db/testing/club'
import { contactOf } from '@/domain/doors/accounts/queries'
import { hashPassword } from '@/domain/doors/passwords/hash'
import { looksOf } from './axe'

/** What everybody of these tests signs in with. */
export const PASSWORD = 'le vent tourne au nord'

export type Owner = { id: AccountId; email: string }

/** An account whose owner can sign in. */
export async function anOwner(): Promise<Owner> {
  const email = `${unique('compte')}@essais.example`
  return anAccount({ email, passwordHash: await hashPassword(PASSWORD) })
}

/** Makes a club the platform of an account. */
export function belongs(club: World, owner: Owner): Promise<unknown> {
  return acrossClubs('tests', (tx) =>
    tx.update(clubs).set({ accountId: owner.id }).where(eq(clubs.id, club.ref.id)),
  )
}

export const lineOf = (slug: string) =>
  acrossClubs('tests', async (tx) => (await tx.select().from(clubs).where(eq(clubs.slug, slug)))[0])

export const contactOfOwner = ({ id }: Owner) => inAccount(id, contactOf)

/** Somebody who can sign in to a club and whose profile opens this; the identifier. */
export async function somebodyWith(club: World, rights: Right[]): Promise<string> {
  const identifier = unique('p')
  const passwordHash = await hashPassword(PASSWORD)
  await club.open(async ({ id: clubId, tx }) => {
    const [profile] = await tx
      .insert(profiles)
      .values({ clubId, code: identifier, name: 'Profil', rights })
      .returning()
    if (!profile) throw new Error('no profile was made')
    await tx.insert(people).values({
      clubId,
      identifier,
      firstName: 'Camille',
      lastName: 'Estève',
      language: 'fr',
      profileId: profile.id,
      passwordHash,
    })
  })
  return identifier
}

/** Fills the door that is open, and passes it. */
export async function enter(page: Page, identifier: string, password = PASSWORD): Promise<void> {
  await page.locator('main [name="identifier"]').fill(identifier)
  await page.locator('main [name="password"]').fill(password)
  await page.locator('main [name="password"]').press('Enter')
}

/** Nothing that axe finds wrong, in light and in dark; one heading; no wider than the screen. */
export async function lookAt(page: Page, state: string): Promise<void> {
  const { look, found } = looksOf(page)
  await look(state)
  expect(found).toEqual([])
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
}
