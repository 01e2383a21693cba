import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { inAccount } from '@/db/account'
import { acrossClubs } from '@/db/club'
import { accounts } from '@/db/schema/accounts'
import { signups } from '@/db/schema/signups'
import { anAccount } from '@/db/testing/account'
import { aPlatform, houseMailTo, lineOf } from '@/testing/worlds/platforms'
import { askToClose } from './ask-to-close'
import { changeContact } from './change-contact'
import { keepOpen } from './keep-open'
import { contactOf } from './queries'
import { removeDueAccounts } from './remove-due'
import { contactForm } from './schema'

const NOW = new Date('2026-12-05T09:00:00Z')
const after = (days: number, ms = 0) => new Date(NOW.getTime() + days * 86_400_000 + ms)
const refusal = (code: string) => expect.objectContaining({ code })

const standing = async (id: string) =>
  (await acrossClubs('tests', (tx) => tx.select().from(accounts).where(eq(accounts.id, id))))[0]

test('an account goes a week after its address was typed, with its platforms and sign-ups', async () => {
  const [owner, other] = [await anAccount(), await anAccount()]
  const platform = await aPlatform(owner.id)
  const stranger = await aPlatform(other.id)
  await acrossClubs('tests', (tx) =>
    tx.insert(signups).values({
      structureName: 'Aile',
      domainName: platform.ref.slug,
      mainActivity: 'other',
      firstName: 'Ada',
      lastName: 'Essai',
      email: owner.email,
      country: 'FR',
      language: 'fr',
      timeZone: 'Europe/Paris',
      termsVersion: 'x',
      termsAcceptedAt: NOW,
      browser: 'b',
      tokenHash: owner.email,
      expiresAt: NOW,
    }),
  )
  await expect(askToClose(owner.id, other.email, NOW)).rejects.toEqual(refusal('name_differs'))
  expect(await askToClose(owner.id, ` ${owner.email.toUpperCase()}`, NOW)).toEqual(after(7))
  expect(await askToClose(owner.id, owner.email, after(2))).toEqual(after(7))
  await removeDueAccounts(after(7, -1))
  expect(await standing(owner.id)).toMatchObject({ closesAt: after(7) })
  await removeDueAccounts(after(7))
  expect(await standing(owner.id)).toBeUndefined()
  expect(await lineOf(platform)).toBeUndefined()
  expect(await lineOf(stranger)).toBeDefined()
  expect(await standing(other.id)).toBeDefined()
  const asked = await acrossClubs('tests', (tx) =>
    tx.select().from(signups).where(eq(signups.email, owner.email)),
  )
  expect(asked).toEqual([])
  // Of what was written to it, the last word is left.
  expect(await houseMailTo(owner.email)).toMatchObject([{ kind: 'account-closing', done: 'yes' }])
})

test('its owner may change their mind until then', async () => {
  const owner = await anAccount()
  const keep = (now: Date) => inAccount(owner.id, (account) => keepOpen(account, now))
  await expect(keep(NOW)).rejects.toEqual(refusal('not_found'))
  await askToClose(owner.id, owner.email, NOW)
  await expect(keep(after(7))).rejects.toEqual(refusal('not_found'))
  await keep(after(6))
  await removeDueAccounts(after(30))
  expect(await standing(owner.id)).toMatchObject({ closesAt: null })
})

test('an account with a platform in production stays, also when one went there meanwhile', async () => {
  const owner = await anAccount()
  await askToClose(owner.id, owner.email, NOW)
  await aPlatform(owner.id, { kind: 'production' })
  await removeDueAccounts(after(8))
  expect(await standing(owner.id)).toBeDefined()
  await expect(askToClose(owner.id, owner.email, NOW)).rejects.toEqual(refusal('production_stays'))
})

const typed = {
  firstName: ' Ada ',
  lastName: 'King\u202e Noel',
  organisation: 'Aéroclub',
  phone: '06 12 34 56 78',
  country: 'FR',
  language: 'en',
}

test('the contact is read as people type it, and changed for this account alone', async () => {
  const [owner, other] = [await anAccount(), await anAccount()]
  const contact = contactForm.parse(typed)
  expect(contact).toMatchObject({ firstName: 'Ada', lastName: 'King Noel', phone: '+33612345678' })
  await inAccount(owner.id, (account) => changeContact(account, contact))
  expect(await inAccount(owner.id, contactOf)).toEqual({ ...contact, email: owner.email, closesAt: null })
  expect(await inAccount(other.id, contactOf)).toMatchObject({ firstName: 'Ada', lastName: 'Essai' })
})

test.each([
  [{ firstName: '  ' }, 'firstName', 'empty'],
  [{ organisation: 'x'.repeat(81) }, 'organisation', 'long'],
  [{ phone: '12' }, 'phone', 'phone'],
  [{ country: 'France' }, 'country', 'empty'],
  [{ language: 'de' }, 'language', 'empty'],
  [{ lastName: undefined }, 'lastName', 'empty'],
])('%j is refused', (given, field, message) => {
  const { error } = contactForm.safeParse({ ...typed, ...given })
  expect(error?.issues.map(({ path, message: said }) => [path.join('.'), said])).toEqual([[field, message]])
})

test('no phone is no mistake', () => {
  expect(contactForm.parse({ ...typed, phone: ' ' }).phone).toBeNull()
})
