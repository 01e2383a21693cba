import { setTimeout as wait } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { coupons } from '@/db/schema/coupons'
import { issueKey } from '@/domain/club/keys/issue'
import { patience, rounds } from '../../testing/trials'
import { type Served, servedBeside } from '../support/beside'
import { aBookableClub, type BookableClub, inDays } from '../support/club'
import { expect, test } from '../support/test'

/**
 * What one request, one club or one guesser does to everybody else. The figures are printed; the bars are those of a busy machine:
 * what they watch for takes tens of seconds.
 */

const url = process.env.E2E_APP_URL ?? ''
const agent = { 'Accept-Language': 'fr' }

const told = (what: string, { median, p95, worst, unanswered, asked }: Served) =>
  console.log(
    `${what}: others' median ${median}, p95 ${p95}, worst ${worst} ms; ${unanswered} of ${asked} without an answer`,
  )

const others = (club: BookableClub) => [
  `${url}/${club.slug}/book`,
  `${url}/api/health/live`,
  `${url}/api/health/ready`,
]

const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  fetch(`${url}${path}`, { method: 'POST', body, redirect: 'manual', headers: { ...agent, ...headers } })

/** A form as bytes, so that making it does not keep this process from asking. */
const formOf = (names: readonly string[]) =>
  `${names.map((name) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n\r\n`).join('')}--x--\r\n`
const form = { 'content-type': 'multipart/form-data; boundary=x' }

test('one request costs what its size is, whatever is in it', async () => {
  test.setTimeout(patience(60_000))
  const club = await aBookableClub()
  const page = `/${club.slug}/book`
  const action = { 'next-action': '00'.repeat(21), 'content-type': 'text/plain;charset=UTF-8' }
  const many = formOf(Array.from({ length: 11_000 }, (_, n) => `c[a${n}]`))
  const deep = `${'['.repeat(450_000)}${']'.repeat(450_000)}`
  const costly: [string, () => Promise<Response>, number][] = [
    ['11,000 fields of one branch', () => post(page, many, form), 413],
    ['a name of 900 KB', () => post(page, formOf(['a'.repeat(900_000)]), form), 400],
    ['a call of 450,000 levels', () => post(page, deep, action), 413],
    [
      'a cut form',
      () =>
        post(page, '--x\r\nContent-Disposition: form-data', {
          'content-type': 'multipart/form-data; boundary=x',
        }),
      400,
    ],
    ['a call that is no JSON', () => post(page, '[zxc]', action), 400],
    ['3 MB', () => post(page, 'a'.repeat(3_000_000), form), 413],
    ['a search of 14 KB', () => fetch(`${url}${page}?v=${'é'.repeat(2000)}`), 200],
    [
      'languages of 14 KB',
      () => fetch(`${url}${page}`, { headers: { 'Accept-Language': 'fr;q=0.1,'.repeat(1500) } }),
      200,
    ],
  ]
  for (const [name, ask, status] of costly) {
    for (let round = 0; round < rounds(1, 20); round++) {
      const { served, result } = await servedBeside([`${url}/api/health/live`], ask)
      expect([name, result.status]).toEqual([name, status])
      expect(served.unanswered).toBe(0)
      if (round === 0) told(name, served)
      expect(served.worst, name).toBeLessThan(5000)
    }
  }
})

test('a row that is locked in one club leaves the others their places', async () => {
  test.setTimeout(patience(60_000))
  const [troubled, other] = [await aBookableClub(), await aBookableClub()]
  const { key } = await troubled.open((club) =>
    issueKey(club, { name: 'partner', scopes: ['coupons:write'] }),
  )
  const quiet = await servedBeside(others(other), () => wait(1500))
  const release = Promise.withResolvers<void>()
  const held = Promise.withResolvers<void>()
  const locking = troubled.open(async ({ id, tx }) => {
    await tx.select().from(coupons).where(eq(coupons.clubId, id)).for('update')
    held.resolve()
    await release.promise
  })
  await held.promise
  const stuck = Array.from({ length: 40 }, () =>
    fetch(`${url}/api/v1/clubs/${troubled.slug}/coupons/${troubled.references[0]}`, {
      method: 'PATCH',
      headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ expiresOn: inDays(90) }),
    }).then(({ status }) => status),
  )
  const { served } = await servedBeside(others(other), () => wait(rounds(4500, 15_000)))
  release.resolve()
  await locking
  const answers = await Promise.all(stuck)
  expect(answers.filter((status) => status !== 200 && status !== 503)).toEqual([])
  expect(answers).toContain(503)
  told('quiet', quiet.served)
  told('a locked row elsewhere', served)
  expect(served.unanswered).toBe(0)
  expect(served.p95).toBeLessThan(Math.max(2 * quiet.served.p95, 1500))
})
