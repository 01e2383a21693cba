import { randomUUID } from 'node:crypto'
import { parseOptions, verify } from '@node-rs/argon2'
import { sql } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { acrossClubs } from '@/db/club'
import { houseThrottles } from '@/db/schema/house'
import { refusal } from '@/testing/worlds/holds'
import { hashPassword } from './hash'
import { tryPassword } from './try-password'

vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof import('@node-rs/argon2')>()
  return { ...real, verify: vi.fn(real.verify) }
})

const RIGHT = 'le vol du matin'
let passwordHash: string
let identifier: string
beforeAll(async () => {
  passwordHash = await hashPassword(RIGHT)
})
beforeEach(() => {
  identifier = randomUUID()
  vi.mocked(verify).mockClear()
})

const attempt = (password: string, address = 'here', found = [{ id: 'me', passwordHash }]) =>
  tryPassword({ door: 'account', identifier, address, password }, async () => found)
const code = (password: string, address?: string) => refusal(attempt(password, address))
const passTime = () =>
  acrossClubs('tests', (tx) => tx.update(houseThrottles).set({ nextAt: sql`now() - interval '1 second'` }))

test('is argon2id as OWASP recommends', () => {
  expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
})

test('the right password is right, however it is composed', async () => {
  const composed = await hashPassword('né à l’aéroclub')
  const found = [{ id: 'me', passwordHash: composed }]
  expect(await attempt('né à l’aéroclub'.normalize('NFD'), 'here', found)).toBe(found[0])
  expect(await code('Le vol du matin')).toBe('wrong_password')
})

test('of several who share a name, the one whose password it is', async () => {
  const other = { id: 'other', passwordHash: await hashPassword('le vol du soir') }
  const none = { id: 'none', passwordHash: '' }
  const found = [none, { id: 'me', passwordHash }, other]
  expect((await attempt('le vol du soir', 'here', found)).id).toBe('other')
})

test('as much work is done for nobody as for somebody', async () => {
  await refusal(attempt('whatever it is', 'here', []))
  await refusal(attempt('whatever it is'))
  const work = vi.mocked(verify).mock.calls.map(([hash]) => parseOptions(hash))
  expect(work).toHaveLength(2)
  expect(work[0]).toEqual(work[1])
})

test('five wrong tries are free, the sixth waits, the ninth is told when to come back', async () => {
  for (let n = 0; n < 5; n++) expect(await code('wrong')).toBe('wrong_password')
  const started = performance.now()
  expect(await code('wrong')).toBe('wrong_password')
  expect(performance.now() - started).toBeGreaterThan(900)
  for (let n = 6; n < 8; n++) {
    await passTime()
    expect(await code('wrong')).toBe('wrong_password')
  }
  const refused = await attempt('guess').catch((error) => error)
  expect(refused).toMatchObject({ code: 'rate_limited' })
  const wait = Date.parse(refused.facts.retryAt) - Date.now()
  expect(wait).toBeGreaterThan(5000)
  expect(wait).toBeLessThanOrEqual(8000)
})

test('knocking on does not move the turn away', async () => {
  for (let n = 0; n < 9; n++) {
    await passTime()
    await code('wrong')
  }
  const turns = new Set<string>()
  for (let n = 0; n < 5; n++) {
    const refused = await attempt(`guess ${n}`).catch((error) => error)
    turns.add(refused.facts.retryAt)
  }
  expect(turns.size).toBe(1)
  await passTime()
  expect((await attempt(RIGHT)).id).toBe('me')
})

test('from another address the right password always works, and clears what was counted there', async () => {
  for (let n = 0; n < 10; n++) {
    await passTime()
    await code('wrong', 'guesser')
  }
  expect((await attempt(RIGHT, 'home')).id).toBe('me')
})

test('from the guesser’s own address the right password comes in when it is sent again', async () => {
  for (let n = 0; n < 10; n++) {
    await passTime()
    await code(`guess ${n}`)
  }
  for (let n = 10; n < 20; n++) expect(await code(`guess ${n}`)).toBe('rate_limited')
  expect(await code(RIGHT)).toBe('rate_limited')
  for (let n = 20; n < 30; n++) expect(await code(`guess ${n}`)).toBe('rate_limited')
  expect((await attempt(RIGHT)).id).toBe('me')
})

test('the right password is not counted', async () => {
  for (let n = 0; n < 4; n++) await code('wrong')
  expect((await attempt(RIGHT)).id).toBe('me')
  for (let n = 0; n < 5; n++) expect(await code('wrong')).toBe('wrong_password')
})

test('guessing many at a time gains nothing', async () => {
  const codes = await Promise.all(Array.from({ length: 60 }, (_, n) => code(`guess ${n}`)))
  expect(codes.filter((one) => one === 'wrong_password')).toHaveLength(7)
  expect(codes.filter((one) => one === 'rate_limited')).toHaveLength(53)
  expect(vi.mocked(verify)).toHaveBeenCalledTimes(8)
})

test('a name is the same in capitals', async () => {
  for (let n = 0; n < 9; n++) {
    await passTime()
    await code('wrong')
  }
  identifier = ` ${identifier.toUpperCase()}`
  expect(await code('guess')).toBe('rate_limited')
})
