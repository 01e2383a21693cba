import { and, eq, sql } from 'drizzle-orm'
import { beforeEach, expect, test, vi } from 'vitest'
import { letters } from '@/db/schema/letters'
import { people, profiles } from '@/db/schema/people'
import { clubLinks, clubSessions } from '@/db/schema/sessions'
import { aClub, type World } from '@/db/testing/club'
import { refusal } from '@/testing/worlds/holds'
import { hashPassword } from '../passwords/hash'
import { changePassword } from '../sessions/change-password'
import { endSession } from '../sessions/end-session'
import { endSessions } from '../sessions/end-sessions'
import { followLink } from '../sessions/follow-link'
import { issueLink } from '../sessions/issue-link'
import { ownerOfLink, sessionsOf } from '../sessions/queries'
import { resumeSession } from '../sessions/resume-session'
import { sendLinks } from '../sessions/send-links'
import { signIn } from '../sessions/sign-in'
import { clubRealm, personIn, personOf } from './queries'

vi.stubEnv('APP_URL', 'https://envol.example')
vi.stubEnv('DEV_MAILBOX', '1')

const PASSWORD = 'le vol du matin'
const hashed = hashPassword(PASSWORD)
const EMAIL = 'anne@essais.invalid'

let world: World
let admin: string
beforeEach(async () => {
  world = await aClub().with()
  admin = await aPerson(world, { identifier: 'admini', passwordHash: await hashed })
})

function aPerson(of: World, row: Partial<typeof people.$inferInsert> = {}): Promise<string> {
  return of.open(async ({ tx, id: clubId }) => {
    const [person] = await tx
      .insert(people)
      .values({
        clubId,
        firstName: 'Anne',
        lastName: 'Pujol',
        email: EMAIL,
        language: 'fr',
        profileId: of.customerProfileId,
        ...row,
      })
      .returning({ id: people.id })
    return person?.id ?? ''
  })
}

const browser = (replaces: string | null = null, address = 'here') => ({
  address,
  agent: 'Firefox/140.0',
  replaces,
})
const enter = (identifier = 'admini', password = PASSWORD, of = world) =>
  signIn(clubRealm(of.ref), { identifier, password }, browser())
const resumed = (session: string, of = world) => resumeSession(clubRealm(of.ref), session)
const link = (person = admin, email = EMAIL) =>
  world.open((club) => issueLink(personIn(club, person), 7 * 24, email))
const owner = (token: string, of = world) => ownerOfLink(clubRealm(of.ref), token)
const mails = () => world.open(({ tx, id }) => tx.select().from(letters).where(eq(letters.clubId, id)))

test('signs in by identifier or email, whatever the case', async () => {
  for (const name of ['admini', 'ADMINI', EMAIL, 'Anne@Essais.invalid']) {
    expect((await resumed(await enter(name)))?.person.id).toBe(admin)
  }
  expect(await refusal(enter('admini', 'le vol du soir'))).toBe('wrong_password')
  expect(await refusal(enter('nobody'))).toBe('wrong_password')
})

test('of people who share an address, the one whose password it is', async () => {
  const other = await aPerson(world, { passwordHash: await hashPassword('le vol du soir') })
  await aPerson(world)
  expect((await resumed(await enter(EMAIL, 'le vol du soir')))?.person.id).toBe(other)
  expect((await resumed(await enter(EMAIL)))?.person.id).toBe(admin)
})

test('who is anonymous or has no password comes in by none', async () => {
  await aPerson(world, { identifier: 'new' })
  await aPerson(world, { identifier: 'gone', passwordHash: await hashed, anonymisedAt: new Date() })
  expect(await refusal(enter('new', ''))).toBe('wrong_password')
  expect(await refusal(enter('gone'))).toBe('wrong_password')
})

test('rights are those of the moment', async () => {
  const session = await enter()
  expect((await resumed(session))?.person.rights).toEqual([])
  await world.open(({ tx, id }) =>
    tx
      .update(profiles)
      .set({ rights: ['settings.manage'] })
      .where(eq(profiles.clubId, id)),
  )
  expect((await resumed(session))?.person.rights).toEqual(['settings.manage'])
  await world.open(({ tx, id }) =>
    tx.update(people).set({ anonymisedAt: sql`now()` }).where(eq(people.clubId, id)),
  )
  expect(await resumed(session)).toBeNull()
  expect(await world.open((club) => personOf(club, admin))).toBeNull()
})

test('a session or a link of one club opens no other, nor does its password', async () => {
  const other = await aClub().with()
  const twin = await aPerson(other, {
    identifier: 'admini',
    passwordHash: await hashPassword('autre chose ici'),
  })
  const [session, token] = [await enter(), await link()]
  expect(await resumed(session, other)).toBeNull()
  expect(await owner(token, other)).toBeNull()
  expect(await refusal(followLink(clubRealm(other.ref), token, null, browser()))).toBe('link_dead')
  expect(await refusal(enter('admini', PASSWORD, other))).toBe('wrong_password')
  await other.open((club) => endSession(personIn(club, twin), session))
  await other.open((club) => endSessions(personIn(club, admin), null))
  expect(await resumed(session)).not.toBeNull()
  expect(await owner(token)).not.toBeNull()
})

test('a session that is revoked, too long unseen or mangled opens nothing', async () => {
  const [revoked, late] = [await enter(), await enter()]
  await world.open((club) => endSession(personIn(club, admin), revoked))
  await world.open(({ tx }) =>
    tx.update(clubSessions).set({ expiresAt: sql`now()` }).where(eq(clubSessions.id, late)),
  )
  for (const session of [revoked, late, 'x', '']) expect(await resumed(session)).toBeNull()
})

test('a new session at each sign-in, which ends the one of that browser whoever had it', async () => {
  const other = await aPerson(world, { identifier: 'other', passwordHash: await hashed })
  const first = await enter()
  const next = await signIn(clubRealm(world.ref), { identifier: 'other', password: PASSWORD }, browser(first))
  expect(await resumed(first)).toBeNull()
  expect((await resumed(next))?.person.id).toBe(other)
})

test('nobody ends somebody else’s session', async () => {
  const other = await aPerson(world, { identifier: 'other' })
  const session = await enter()
  await world.open((club) => endSession(personIn(club, other), session))
  expect(await resumed(session)).not.toBeNull()
  expect(await world.open((club) => sessionsOf(personIn(club, other)))).toEqual([])
  expect(await world.open((club) => sessionsOf(personIn(club, admin)))).toMatchObject([{ id: session }])
})

test('a first password is chosen through a link, which works once and proves the address', async () => {
  const person = await aPerson(world, { identifier: 'neuf', email: 'Neuf@essais.invalid' })
  const token = await link(person, 'neuf@essais.invalid')
  const session = await followLink(clubRealm(world.ref), token, 'un mot tout neuf', browser())
  expect((await resumed(session))?.person.id).toBe(person)
  const confirmed = await world.open(({ tx }) =>
    tx.select({ at: people.emailConfirmedAt }).from(people).where(eq(people.id, person)),
  )
  expect(confirmed[0]?.at).toBeInstanceOf(Date)
  expect(await refusal(followLink(clubRealm(world.ref), token, null, browser()))).toBe('link_dead')
  expect(await enter('neuf', 'un mot tout neuf')).toBeTruthy()
})

test('a link to an address that is no longer the person’s signs in and proves nothing', async () => {
  const token = await link(admin, 'before@essais.invalid')
  await followLink(clubRealm(world.ref), token, null, browser())
  const [row] = await world.open(({ tx }) => tx.select().from(people).where(eq(people.id, admin)))
  expect(row?.emailConfirmedAt).toBeNull()
})

test('of twenty who follow one link at a time, one comes in', async () => {
  const token = await link()
  const codes = await Promise.all(
    Array.from({ length: 20 }, () => refusal(followLink(clubRealm(world.ref), token, null, browser()))),
  )
  expect(codes.filter((code) => code === null)).toHaveLength(1)
  expect(codes.filter((code) => code === 'link_dead')).toHaveLength(19)
})

test('a link that is late opens nothing; one that works is not spent by a refused password', async () => {
  const [token, late] = [await link(), await link()]
  expect(await refusal(followLink(clubRealm(world.ref), token, 'admini2026', browser()))).toBe(
    'password_name',
  )
  expect(await owner(token)).not.toBeNull()
  await world.open(({ tx, id }) =>
    tx.update(clubLinks).set({ expiresAt: sql`now()` }).where(eq(clubLinks.clubId, id)),
  )
  expect(await owner(late)).toBeNull()
  expect(await refusal(followLink(clubRealm(world.ref), late, null, browser()))).toBe('link_dead')
})

test('a new password ends the other sessions and links, by link or by hand', async () => {
  const [before, unused] = [await enter(), await link()]
  const here = await followLink(clubRealm(world.ref), await link(), 'un mot tout neuf', browser())
  expect(await resumed(before)).toBeNull()
  expect(await owner(unused)).toBeNull()
  const elsewhere = await enter('admini', 'un mot tout neuf')
  const change = { current: 'un mot tout neuf', password: 'un autre mot encore' }
  await changePassword(clubRealm(world.ref), admin, change, { sessionId: here, address: 'here' })
  expect(await resumed(elsewhere)).toBeNull()
  expect(await resumed(here)).not.toBeNull()
  expect(await refusal(enter('admini', 'un mot tout neuf'))).toBe('wrong_password')
})

test('people who share an address get one letter each, which names them', async () => {
  await aPerson(world, { firstName: 'Léa', lastName: 'Fabre', identifier: 'lea' })
  await aPerson(world, { firstName: 'Hugo', lastName: 'Marty', identifier: 'hugo', email: null })
  await sendLinks(clubRealm(world.ref), EMAIL, 'en')
  const written = await mails()
  expect(written.map(({ payload }) => payload.name).sort()).toEqual(['Anne Pujol', 'Léa Fabre'])
  for (const { payload, recipient } of written) {
    expect(recipient).toBe(EMAIL)
    expect(payload.link).toMatch(new RegExp(`^https://envol\\.example/${world.ref.slug}/login/[\\w-]{22}$`))
  }
})

test('five links an hour at most, and none for nobody', async () => {
  await sendLinks(clubRealm(world.ref), 'nobody', 'en')
  expect(await mails()).toEqual([])
  await Promise.all(Array.from({ length: 9 }, () => sendLinks(clubRealm(world.ref), 'admini', 'en')))
  expect(await mails()).toHaveLength(5)
  const rows = await world.open(({ tx, id }) =>
    tx
      .select()
      .from(clubLinks)
      .where(and(eq(clubLinks.clubId, id), eq(clubLinks.ownerId, admin))),
  )
  const tokens = (await mails()).map(({ payload }) => String(payload.link).split('/').at(-1) ?? '')
  for (const token of tokens) expect(JSON.stringify(rows)).not.toContain(token)
})
