import { eq, sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { acrossClubs } from '@/db/club'
import { operatorLinks, operatorSessions, operators } from '@/db/schema/accounts'
import { houseLetters } from '@/db/schema/house'
import { env } from '@/lib/env'
import { refusal } from '@/testing/worlds/holds'
import { endSession } from '../sessions/end-session'
import { endSessions } from '../sessions/end-sessions'
import { followLink } from '../sessions/follow-link'
import { ownerOfLink, sessionsOf } from '../sessions/queries'
import { resumeSession } from '../sessions/resume-session'
import { signIn } from '../sessions/sign-in'
import { houseState, operatorRealm } from './queries'
import { sendLink } from './send-link'

const EMAIL = 'operator@envol.example'
vi.stubEnv('APP_URL', 'https://envol.example')
vi.stubEnv('DEV_MAILBOX', '1')
vi.stubEnv('OPERATOR_EMAIL', 'Operator@envol.example')

beforeEach(() =>
  acrossClubs('tests', async (tx) => {
    await tx.delete(operators)
    await tx.delete(houseLetters)
  }),
)
afterEach(() => {
  Object.assign(env(), { OPERATOR_EMAIL: 'Operator@envol.example' })
})

const browser = { address: 'here', agent: '', replaces: null }
const enter = (password: string) => signIn(operatorRealm, { identifier: EMAIL, password }, browser)
const resumed = (session: string) => resumeSession(operatorRealm, session)
const follow = (token: string, password: string | null) => followLink(operatorRealm, token, password, browser)
const letters = () => acrossClubs('tests', (tx) => tx.select().from(houseLetters))

async function asked(): Promise<string> {
  await sendLink(EMAIL, 'fr')
  const written = await letters()
  return String(written.at(-1)?.payload.link).split('/').at(-1) ?? ''
}

test('only OPERATOR_EMAIL gets a link, and is written down when it first asks', async () => {
  await sendLink('somebody@envol.example', 'fr')
  expect(await letters()).toEqual([])
  await sendLink(' OPERATOR@envol.example ', 'en')
  await sendLink(EMAIL, 'en')
  expect(await letters()).toMatchObject([
    { recipient: EMAIL, payload: { door: 'operator', language: 'en' } },
    { recipient: EMAIL },
  ])
  expect(await acrossClubs('tests', (tx) => tx.select().from(operators))).toHaveLength(1)
})

test('a link signs in once, for eight hours; a password is optional', async () => {
  const token = await asked()
  const session = await follow(token, null)
  expect(await resumed(session)).toMatchObject({ email: EMAIL, hasPassword: false })
  expect(await refusal(follow(token, null))).toBe('link_dead')
  const [row] = await acrossClubs('tests', (tx) => tx.select().from(operatorSessions))
  const hours = ((row?.expiresAt.getTime() ?? 0) - Date.now()) / 3_600_000
  expect(hours).toBeGreaterThan(7.9)
  expect(hours).toBeLessThanOrEqual(8)
  expect(await refusal(enter('un mot tout neuf'))).toBe('wrong_password')
  const chosen = await follow(await asked(), 'un mot tout neuf')
  expect(await resumed(session)).toBeNull()
  expect(await resumed(chosen)).toMatchObject({ hasPassword: true })
  expect(await enter('un mot tout neuf')).toBeTruthy()
})

test('of twenty who follow one link at a time, one comes in', async () => {
  const token = await asked()
  const codes = await Promise.all(Array.from({ length: 20 }, () => refusal(follow(token, null))))
  expect(codes.filter((code) => code === null)).toHaveLength(1)
})

test('being seen does not prolong a session; it ends when it is revoked', async () => {
  const session = await follow(await asked(), null)
  const mine = eq(operatorSessions.id, session)
  await acrossClubs('tests', (tx) =>
    tx
      .update(operatorSessions)
      .set({ lastSeenAt: sql`now() - interval '7 hours'`, expiresAt: sql`now() + interval '1 hour'` })
      .where(mine),
  )
  const operatorId = (await resumed(session))?.operatorId ?? ''
  const [row] = await acrossClubs('tests', (tx) => tx.select().from(operatorSessions).where(mine))
  expect((row?.expiresAt.getTime() ?? 0) - Date.now()).toBeLessThanOrEqual(3_600_000)
  const other = await follow(await asked(), null)
  await operatorRealm.open(operatorId, (owner) => endSession(owner, session))
  expect(await resumed(session)).toBeNull()
  expect((await operatorRealm.open(operatorId, sessionsOf)).map(({ id }) => id)).toEqual([other])
  await operatorRealm.open(operatorId, (owner) => endSessions(owner, null))
  expect(await resumed(other)).toBeNull()
})

test('whom OPERATOR_EMAIL no longer names is out at once', async () => {
  const [token, session] = [await asked(), await follow(await asked(), 'un mot tout neuf')]
  await acrossClubs('tests', (tx) => tx.update(operatorLinks).set({ usedAt: null }))
  Object.assign(env(), { OPERATOR_EMAIL: 'another@envol.example' })
  expect(await resumed(session)).toBeNull()
  expect(await ownerOfLink(operatorRealm, token)).toBeNull()
  expect(await refusal(follow(token, null))).toBe('link_dead')
  expect(await refusal(enter('un mot tout neuf'))).toBe('wrong_password')
  Object.assign(env(), { OPERATOR_EMAIL: undefined })
  await sendLink(EMAIL, 'fr')
  expect(await letters()).toHaveLength(2)
})

test('five links an hour at most', async () => {
  await Promise.all(Array.from({ length: 9 }, () => sendLink(EMAIL, 'fr')))
  expect(await letters()).toHaveLength(5)
})

test('the desk counts', async () => {
  await asked()
  expect((await houseState()).letters).toEqual({ open: 1, kept: 0, failed: 0 })
})
