import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { acrossClubs } from '@/db/club'
import { accounts } from '@/db/schema/accounts'
import { creations } from '@/db/schema/signups'
import { anAccount } from '@/db/testing/account'
import { verifyPassword } from '@/domain/doors/passwords/verify'
import { Refusal } from '@/lib/refusal'
import { aRequest, aSignup, claimOf, days, NOW } from '@/testing/worlds/signups'
import { confirmSignup } from './confirm'
import { linkOf } from './queries'
import { requestPlatform } from './request'

const password = 'cumulus et vent arrière'

const code = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error) => (error instanceof Refusal ? error.code : String(error)),
  )

const accountsOf = (email: string) =>
  acrossClubs('tests', (tx) => tx.select().from(accounts).where(eq(accounts.email, email)))

const creationsFor = (slug: string) =>
  acrossClubs('tests', (tx) => tx.select().from(creations).where(eq(creations.slug, slug)))

describe('confirming', () => {
  test('opens the account with its password and orders the platforms', async () => {
    const { token, email, domainName } = await aSignup()
    const made = await confirmSignup({ token, password, signedIn: null }, NOW)
    const [account] = await accountsOf(email)
    expect(account).toMatchObject({
      id: made.accountId,
      organisation: 'Les Ailes du Pastel',
      phone: '+33612345678',
    })
    expect(await verifyPassword(account?.passwordHash ?? null, password)).toBe(true)
    expect(await creationsFor(domainName)).toMatchObject([
      { id: made.creationId, accountId: made.accountId, name: 'Les Ailes du Pastel', sandboxOf: null },
    ])
    expect(made.again).toBe(false)
  })

  test('by a scanner that opens the link changes nothing', async () => {
    const { token, email, domainName } = await aSignup()
    for (let n = 0; n < 3; n++) expect(await linkOf(token, NOW)).toMatchObject({ state: 'open' })
    expect([await accountsOf(email), await creationsFor(domainName)]).toEqual([[], []])
  })

  test('twice, or eight times at once, is one account and one creation', async () => {
    const { token, email, domainName } = await aSignup()
    const all = await Promise.all(
      Array.from({ length: 8 }, () => confirmSignup({ token, password, signedIn: null }, NOW)),
    )
    const later = await confirmSignup({ token, password: 'another password', signedIn: null }, days(30))
    expect(new Set([...all, later].map(({ creationId }) => creationId)).size).toBe(1)
    expect(all.filter(({ again }) => !again)).toHaveLength(1)
    expect(later.again).toBe(true)
    const [account, ...others] = await accountsOf(email)
    expect(others).toEqual([])
    expect(await verifyPassword(account?.passwordHash ?? null, password)).toBe(true)
    expect(await creationsFor(domainName)).toHaveLength(1)
  })

  test('keeps the name until the platform is there', async () => {
    const { token, domainName } = await aSignup()
    await confirmSignup({ token, password, signedIn: null }, days(6.9))
    expect((await claimOf(domainName))?.expiresAt).toEqual(days(13.9))
    expect(await code(requestPlatform(aRequest({ domainName }), days(8)))).toBe('name_taken')
  })

  test.each([
    ['late', days(7)],
    ['mangled', NOW],
  ])('with a link that is %s does nothing', async (kind, now) => {
    const { token, email } = await aSignup()
    const given = kind === 'mangled' ? token.slice(0, -1) : token
    expect(await code(confirmSignup({ token: given, password, signedIn: null }, now))).toBe('link_dead')
    expect(await accountsOf(email)).toEqual([])
  })

  test('needs a password, and not the address itself', async () => {
    const { token, email } = await aSignup()
    expect(await code(confirmSignup({ token, password: null, signedIn: null }, NOW))).toBe('unauthorized')
    expect(await code(confirmSignup({ token, password: email, signedIn: null }, NOW))).toBe('password_name')
    expect(await accountsOf(email)).toEqual([])
  })
})

describe('an address that has an account', () => {
  test('must be signed in to it', async () => {
    const account = await anAccount()
    const other = await anAccount()
    const { token, domainName } = await aSignup({ email: account.email })
    for (const signedIn of [null, other.id]) {
      expect(await code(confirmSignup({ token, password, signedIn }, NOW))).toBe('unauthorized')
    }
    expect(await creationsFor(domainName)).toEqual([])
    const made = await confirmSignup({ token, password, signedIn: account.id }, NOW)
    expect(made).toMatchObject({ accountId: account.id, again: false })
  })

  test('keeps its password and its contact', async () => {
    const account = await anAccount()
    const before = await accountsOf(account.email)
    const { token } = await aSignup({ email: account.email })
    await confirmSignup({ token, password, signedIn: account.id }, NOW)
    expect(await accountsOf(account.email)).toEqual(before)
  })

  test('since the mail left keeps its password, too', async () => {
    const { token, email, domainName } = await aSignup()
    const account = await anAccount({ email })
    expect(await code(confirmSignup({ token, password, signedIn: null }, NOW))).toBe('unauthorized')
    expect(await accountsOf(email)).toMatchObject([{ id: account.id, passwordHash: 'none' }])
    expect(await creationsFor(domainName)).toEqual([])
  })

  test('one person with two sign-ups has one account and two creations', async () => {
    const first = await aSignup()
    const second = await aSignup({ email: first.email })
    const confirmed = await Promise.all(
      [first, second].map(({ token }) =>
        confirmSignup({ token, password, signedIn: null }, NOW).catch((error: Refusal) => error.code),
      ),
    )
    expect(confirmed).toContain('unauthorized')
    const [account, ...others] = await accountsOf(first.email)
    expect(others).toEqual([])
    const left = confirmed[0] === 'unauthorized' ? first : second
    const signedIn = (await anAccountId(account?.email ?? '')) ?? null
    await confirmSignup({ token: left.token, password: null, signedIn }, NOW)
    expect([
      ...(await creationsFor(first.domainName)),
      ...(await creationsFor(second.domainName)),
    ]).toHaveLength(2)
  })
})

async function anAccountId(email: string) {
  const link = await aSignup({ email })
  const found = await linkOf(link.token, NOW)
  return found.state === 'open' ? found.account : null
}
