import { eq, sql } from 'drizzle-orm'
import { beforeEach, expect, test, vi } from 'vitest'
import type { AccountId } from '@/db/account'
import { acrossClubs } from '@/db/club'
import { accountLinks, accountSessions } from '@/db/schema/accounts'
import { houseLetters } from '@/db/schema/house'
import { anAccount } from '@/db/testing/account'
import { aClub } from '@/db/testing/club'
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
import { accountRealm } from './queries'

vi.stubEnv('APP_URL', 'https://envol.example')
vi.stubEnv('DEV_MAILBOX', '1')

const PASSWORD = 'le vol du matin'
const hashed = hashPassword(PASSWORD)
let id: AccountId
let email: string
beforeEach(async () => {
  ;({ id, email } = await anAccount({ passwordHash: await hashed }))
})

const browser = (replaces: string | null = null) => ({ address: 'here', agent: 'Firefox/140.0', replaces })
const enter = (identifier = email, replaces: string | null = null, password = PASSWORD) =>
  signIn(accountRealm, { identifier, password }, browser(replaces))
const resumed = (session: string) => resumeSession(accountRealm, session)
const follow = (token: string, password: string | null) =>
  followLink(accountRealm, token, password, browser())
const link = (hours = 1) => accountRealm.open(id, (owner) => issueLink(owner, hours))
const askLink = (identifier: string) => sendLinks(accountRealm, identifier, 'en')
const letters = () =>
  acrossClubs('tests', (tx) => tx.select().from(houseLetters).where(eq(houseLetters.accountId, id)))

test('signs in by email, or by the domain name of one of its platforms', async () => {
  const world = await aClub({ club: { accountId: id } }).with()
  for (const name of [email, ` ${email.toUpperCase()} `, world.ref.slug]) {
    expect(await resumed(await enter(name))).toMatchObject({ accountId: id })
  }
  const other = await aClub().with()
  expect(await refusal(enter(other.ref.slug))).toBe('wrong_password')
  expect(await refusal(enter('nobody@essais.invalid'))).toBe('wrong_password')
  expect(await refusal(enter(email, null, 'le vol du soir'))).toBe('wrong_password')
})

test('a new session at each sign-in; the one it replaces is over', async () => {
  const first = await enter()
  const second = await enter(email, first)
  expect(second).not.toBe(first)
  expect(await resumed(first)).toBeNull()
  expect(await resumed(second)).toEqual({ sessionId: second, accountId: id })
})

test('a session that is revoked, too long unseen, unknown or mangled opens nothing', async () => {
  const [revoked, late] = [await enter(), await enter()]
  await accountRealm.open(id, (owner) => endSession(owner, revoked))
  await acrossClubs('tests', (tx) =>
    tx
      .update(accountSessions)
      .set({ expiresAt: sql`now() - interval '1 second'` })
      .where(eq(accountSessions.id, late)),
  )
  for (const session of [revoked, late, '01990000-0000-7000-8000-000000000000', 'x', '']) {
    expect(await resumed(session)).toBeNull()
  }
})

test('a session lasts fourteen days after it was last seen', async () => {
  const session = await enter()
  const mine = eq(accountSessions.id, session)
  await acrossClubs('tests', (tx) =>
    tx
      .update(accountSessions)
      .set({ lastSeenAt: sql`now() - interval '13 days'`, expiresAt: sql`now() + interval '1 day'` })
      .where(mine),
  )
  await resumed(session)
  const [row] = await acrossClubs('tests', (tx) => tx.select().from(accountSessions).where(mine))
  expect((row?.expiresAt.getTime() ?? 0) - Date.now()).toBeGreaterThan(13.9 * 86_400_000)
  expect(Date.now() - (row?.lastSeenAt.getTime() ?? 0)).toBeLessThan(60_000)
})

test('one account does not see or end the sessions of another', async () => {
  const session = await enter()
  const other = await anAccount()
  await accountRealm.open(other.id, (owner) => endSession(owner, session))
  await accountRealm.open(other.id, (owner) => endSessions(owner, null))
  expect(await accountRealm.open(other.id, sessionsOf)).toEqual([])
  expect(await resumed(session)).not.toBeNull()
  expect(await accountRealm.open(id, sessionsOf)).toMatchObject([{ id: session, agent: 'Firefox/140.0' }])
})

test('a link signs in once', async () => {
  const token = await link()
  expect((await ownerOfLink(accountRealm, token))?.email).toBe(email)
  const session = await follow(token, null)
  expect(await resumed(session)).not.toBeNull()
  expect(await ownerOfLink(accountRealm, token)).toBeNull()
  expect(await refusal(follow(token, null))).toBe('link_dead')
})

test('of twenty who follow one link at a time, one comes in', async () => {
  const token = await link()
  const codes = await Promise.all(
    Array.from({ length: 20 }, () => refusal(follow(token, 'un mot tout neuf'))),
  )
  expect(codes.filter((code) => code === null)).toHaveLength(1)
  expect(codes.filter((code) => code === 'link_dead')).toHaveLength(19)
  expect(await accountRealm.open(id, sessionsOf)).toHaveLength(1)
})

test('a link that is late or not one opens nothing', async () => {
  const token = await link()
  await acrossClubs('tests', (tx) => tx.update(accountLinks).set({ expiresAt: sql`now()` }))
  for (const dead of [token, `${token}A`, '', 'x'.repeat(5000), '\u0000']) {
    expect(await ownerOfLink(accountRealm, dead)).toBeNull()
    expect(await refusal(follow(dead, null))).toBe('link_dead')
  }
})

test('a new password ends every other session and link', async () => {
  const [before, unused] = [await enter(), await link()]
  const session = await follow(await link(), 'un mot tout neuf')
  expect(await resumed(before)).toBeNull()
  expect(await resumed(session)).not.toBeNull()
  expect(await ownerOfLink(accountRealm, unused)).toBeNull()
  expect(await refusal(enter())).toBe('wrong_password')
  expect(await enter(email, null, 'un mot tout neuf')).toBeTruthy()
})

test('a password that is the address is refused, and the link stays good', async () => {
  const token = await link()
  expect(await refusal(follow(token, email))).toBe('password_name')
  expect(await ownerOfLink(accountRealm, token)).not.toBeNull()
})

test('changing the password takes the one until now, and keeps this session alone', async () => {
  const [here, elsewhere] = [await enter(), await enter()]
  const change = (current: string, password: string) =>
    changePassword(accountRealm, id, { current, password }, { sessionId: here, address: 'here' })
  expect(await refusal(change('le vol du soir', 'un mot tout neuf'))).toBe('wrong_password')
  expect(await refusal(change(PASSWORD, email))).toBe('password_name')
  expect(await resumed(elsewhere)).not.toBeNull()
  await change(PASSWORD, 'un mot tout neuf')
  expect(await resumed(elsewhere)).toBeNull()
  expect(await resumed(here)).not.toBeNull()
})

test('a link is mailed to who exists, stored hashed, five an hour at most', async () => {
  await askLink('nobody@essais.invalid')
  expect(await letters()).toEqual([])
  await Promise.all(Array.from({ length: 9 }, () => askLink(email)))
  const written = await letters()
  expect(written).toHaveLength(5)
  const address = String(written[0]?.payload.link)
  expect(address).toMatch(/^https:\/\/envol\.example\/account\/login\/[\w-]{22}$/)
  expect(written[0]).toMatchObject({ recipient: email, payload: { kind: 'sign-in-link', language: 'fr' } })
  const token = address.split('/').at(-1) ?? ''
  const stored = await acrossClubs('tests', (tx) => tx.select().from(accountLinks))
  expect(JSON.stringify(stored)).not.toContain(token)
  expect((await ownerOfLink(accountRealm, token))?.id).toBe(id)
})
