import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { acrossClubs } from '@/db/club'
import { clubs } from '@/db/schema/clubs'
import { people, profiles } from '@/db/schema/people'
import type { Right } from '@/db/schema/rights'
import { anAccount } from '@/db/testing/account'
import type { World } from '@/db/testing/club'
import { uuidv7 } from '@/lib/id'
import { startResend } from '@/testing/mail/resend'
import { aClubOf, cancellation, lettersOf } from '@/testing/worlds/letters'
import { deliverMail } from './deliver-mail'
import { writeMail } from './write-mail'

let service: Awaited<ReturnType<typeof startResend>>
beforeAll(async () => {
  service = await startResend()
  vi.stubEnv('RESEND_API_KEY', 're_test')
  vi.stubEnv('RESEND_BASE_URL', service.url)
  vi.stubEnv('MAIL_FROM', 'Envol <no-reply@envol.example>')
  service.be({ kind: 'takes' })
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await service.stop()
})

const anAddress = () => `${uuidv7()}@courriel.example`

async function aPerson(world: World, email: string, confirmed: boolean, rights: Right[]) {
  await world.open(async ({ id: clubId, tx }) => {
    const [profile] = await tx
      .insert(profiles)
      .values({ clubId, code: uuidv7(), name: 'Profil', rights })
      .returning()
    if (!profile) throw new Error('no profile was made')
    await tx.insert(people).values({
      clubId,
      firstName: 'Ada',
      lastName: 'Essai',
      language: 'fr',
      profileId: profile.id,
      email,
      emailConfirmedAt: confirmed ? new Date() : null,
    })
  })
}

/** A club of a kind, and the addresses that a letter of its may go to. */
async function aClubWithPeople(kind: 'production' | 'test' | 'demo') {
  const world = await aClubOf(kind)
  const [owner, confirmed, unconfirmed, customer] = [anAddress(), anAddress(), anAddress(), anAddress()]
  const account = await anAccount({ email: owner })
  await acrossClubs('tests', (tx) =>
    tx.update(clubs).set({ accountId: account.id }).where(eq(clubs.id, world.ref.id)),
  )
  await aPerson(world, confirmed, true, ['schedule.see'])
  await aPerson(world, unconfirmed, false, ['schedule.see'])
  await aPerson(world, customer, true, [])
  const elsewhere = anAddress()
  await aPerson(await aClubOf('test'), elsewhere, true, ['schedule.see'])
  const { email: otherOwner } = await anAccount({ email: anAddress() })
  return { world, owner, confirmed, unconfirmed, customer, elsewhere, otherOwner, stranger: anAddress() }
}

/** What became of a letter to this address. */
async function sentTo(world: World, to: string): Promise<'delivered' | 'kept'> {
  await world.open((club) =>
    writeMail(club, { cause: uuidv7(), bookingId: null, to, payload: cancellation() }),
  )
  const letter = (await lettersOf(world, 'mail')).find(({ recipient }) => recipient === to)
  await deliverMail(world.ref.id, letter?.id ?? '')
  const after = (await lettersOf(world, 'mail')).find(({ id }) => id === letter?.id)
  const delivered = service.attempts.some(({ key }) => key === letter?.id)
  expect({ delivered: after?.deliveredAt !== null, kept: after?.keptAt !== null }).toEqual({
    delivered,
    kept: !delivered,
  })
  return delivered ? 'delivered' : 'kept'
}

type Who = Exclude<keyof Awaited<ReturnType<typeof aClubWithPeople>>, 'world'>
const everybody: Who[] = [
  'owner',
  'confirmed',
  'unconfirmed',
  'customer',
  'elsewhere',
  'otherOwner',
  'stranger',
]

test.each([
  ['production', everybody],
  ['test', ['owner', 'confirmed']],
  ['demo', []],
] as const)('a %s club hands mail over to %j', async (kind, reached) => {
  const all = await aClubWithPeople(kind)
  for (const who of everybody) {
    const expected = (reached as readonly Who[]).includes(who) ? 'delivered' : 'kept'
    expect([who, await sentTo(all.world, all[who])]).toEqual([who, expected])
  }
})

test('case does not matter, and a changed address is a stranger’s again', async () => {
  const { world, owner, confirmed } = await aClubWithPeople('test')
  expect(await sentTo(world, owner.toUpperCase())).toBe('delivered')
  expect(await sentTo(world, confirmed.toUpperCase())).toBe('delivered')
  await world.open(({ id, tx }) =>
    tx
      .update(people)
      .set({ emailConfirmedAt: null })
      .where(and(eq(people.clubId, id), eq(people.email, confirmed))),
  )
  expect(await sentTo(world, confirmed)).toBe('kept')
})

test('nobody at the .invalid addresses of a copy is written to, confirmed or not', async () => {
  const world = await aClubOf('test')
  const email = `${uuidv7()}@exemple.invalid`
  await aPerson(world, email, true, ['schedule.see'])
  expect(await sentTo(world, email)).toBe('kept')
})
