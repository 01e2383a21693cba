import type { Page } from '@playwright/test'
import { people } from '@/db/schema/people'
import { unique, type World } from '@/db/testing/club'
import { hashPassword } from '@/domain/doors/passwords/hash'
import type { Mail } from './mailbox'

export type Someone = { id: string; identifier: string; email: string; password: string | null }

/** A person of this club who may sign in, with a password or none chosen yet. */
export async function aPerson(world: World, password: string | null = 'le vol du matin'): Promise<Someone> {
  const passwordHash = password === null ? null : await hashPassword(password)
  const identifier = unique('p')
  const email = `${identifier}@essais.example`
  const id = await world.open(async ({ tx, id: clubId }) => {
    const [row] = await tx
      .insert(people)
      .values({
        clubId,
        identifier,
        email,
        passwordHash,
        firstName: 'Ada',
        lastName: 'Essai',
        language: 'fr',
        profileId: world.customerProfileId,
      })
      .returning({ id: people.id })
    return row?.id ?? ''
  })
  return { id, identifier, email, password }
}

/** Types into the form of the page's `<main>` and sends it. */
export async function signIn(page: Page, identifier: string, password: string): Promise<void> {
  await page.locator('main [name="identifier"]').fill(identifier)
  await page.locator('main [name="password"]').fill(password)
  await page.locator('main form button[type="submit"]').first().click()
}

/** The link that a mail leads to its door with. */
export function doorLink({ html }: Mail): string {
  const link = /href="(http[^"]+\/login\/[\w-]{22})"/.exec(html)?.[1]
  if (!link) throw new Error('the mail has no link to a door')
  return link
}
