import { describe, expect, test } from 'vitest'
import { anAccount } from '@/db/testing/account'
import { aClub, unique } from '@/db/testing/club'
import { sweep } from '@/domain/club/privacy/sweep'
import { Refusal } from '@/lib/refusal'
import { aRequest, aSignup, claimOf, days, mailsTo, NOW, signupsOf } from '@/testing/worlds/signups'
import { correctSignupAddress } from './correct-address'
import { freeNames, linkOf, signupOfBrowser } from './queries'
import { requestPlatform } from './request'
import { resendConfirmation } from './resend'

const code = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error) => (error instanceof Refusal ? error.code : String(error)),
  )

describe('a platform asked for', () => {
  test('keeps its name for seven days and mails a link that is kept hashed', async () => {
    const asked = await aSignup()
    const [signup] = await signupsOf(asked.browser)
    expect(signup).toMatchObject({ domainName: asked.domainName, email: asked.email, confirmedAt: null })
    expect((await claimOf(asked.domainName))?.expiresAt).toEqual(days(7))
    expect(asked.token).toMatch(/^[\w-]{32}$/)
    expect(JSON.stringify(signup)).not.toContain(asked.token)
    expect(await linkOf(asked.token, NOW)).toMatchObject({ state: 'open', account: null })
    expect(await freeNames([asked.domainName, `${asked.domainName}-2`], null, NOW)).toEqual([
      `${asked.domainName}-2`,
    ])
  })

  test('of thirty after one name at once, one has it', async () => {
    const domainName = unique('ac')
    const requests = Array.from({ length: 30 }, () => aRequest({ domainName }))
    const codes = await Promise.all(requests.map((request) => code(requestPlatform(request, NOW))))
    expect(codes.filter((one) => one === null)).toHaveLength(1)
    expect(codes.filter((one) => one === 'name_taken')).toHaveLength(29)
    const rows = await Promise.all(requests.map(({ browser }) => signupsOf(browser)))
    expect(rows.flat()).toHaveLength(1)
    const mails = await Promise.all(requests.map(({ email }) => mailsTo(email)))
    expect(mails.flat()).toHaveLength(1)
  })

  test('takes over a name whose time is up; the old link is dead then', async () => {
    const first = await aSignup()
    const { domainName } = first
    expect(await code(requestPlatform(aRequest({ domainName }), days(6.9)))).toBe('name_taken')
    const second = await aSignup({ domainName }, days(7))
    expect(await linkOf(first.token, days(7))).toMatchObject({ state: 'late' })
    expect(await linkOf(second.token, days(7))).toMatchObject({ state: 'open' })
  })

  test('is refused the name of a club, of its sandbox, and any that is ours', async () => {
    const slug = unique('ac')
    await aClub({ club: { slug } }).with()
    expect(await code(requestPlatform(aRequest({ domainName: slug }), NOW))).toBe('name_taken')
    const sandbox = unique('ac')
    await aClub({ club: { slug: `${sandbox}-test` } }).with()
    expect(await code(requestPlatform(aRequest({ domainName: sandbox }), NOW))).toBe('name_taken')
    expect(await freeNames([slug, sandbox, 'zzz'], null, NOW)).toEqual(['zzz'])
    for (const domainName of ['demo-2', 'api', 'x-test', 'google'])
      expect(await code(requestPlatform(aRequest({ domainName }), NOW))).toBe('name_taken')
  })

  test('writes to an address that has an account of signing in', async () => {
    const account = await anAccount()
    await aSignup({ email: account.email })
    expect(await mailsTo(account.email)).toMatchObject([{ known: 'yes', accountId: account.id }])
  })

  test('keeps HTML and SQL as they were typed', async () => {
    const nasty = `<img src=x onerror=alert(1)>'"); drop table clubs; --`
    const { browser } = await aSignup({
      structureName: nasty,
      firstName: nasty,
      lastName: nasty,
      timeZone: 'UTC',
    })
    expect(await signupsOf(browser)).toMatchObject([
      { structureName: nasty, firstName: nasty, lastName: nasty },
    ])
  })
})

describe('a form sent twice', () => {
  test('at once makes one sign-up and one mail', async () => {
    const request = aRequest()
    await Promise.all([1, 2, 3].map(() => requestPlatform(request, NOW)))
    expect(await signupsOf(request.browser)).toHaveLength(1)
    expect(await mailsTo(request.email)).toHaveLength(1)
  })

  test('with another name lets the first one go', async () => {
    const first = await aSignup()
    const second = await aSignup({ ...first, domainName: unique('ac') })
    expect(await claimOf(first.domainName)).toBeUndefined()
    expect(await claimOf(second.domainName)).toBeDefined()
    expect(await signupsOf(first.browser)).toHaveLength(1)
    expect(await linkOf(first.token, NOW)).toEqual({ state: 'unknown' })
  })

  test('from a fresh page does not find its own name taken', async () => {
    const first = await aSignup()
    const { browser: known, domainName } = first
    expect(await freeNames([domainName], known, NOW)).toEqual([domainName])
    const again = await aSignup({ domainName, known, email: first.email })
    expect(await signupsOf(known)).toEqual([])
    expect(await signupsOf(again.browser)).toHaveLength(1)
    expect(await linkOf(first.token, NOW)).toEqual({ state: 'unknown' })
  })

  test('by somebody else finds it taken', async () => {
    const { domainName, email } = await aSignup()
    expect(await code(requestPlatform(aRequest({ domainName, email }), NOW))).toBe('name_taken')
  })
})

describe('the mail', () => {
  test('sent again has a new link, and the old one is dead', async () => {
    const { browser, email, token } = await aSignup()
    await resendConfirmation(browser, NOW)
    const [, second] = await mailsTo(email)
    expect(await linkOf(token, NOW)).toEqual({ state: 'unknown' })
    expect(await linkOf(second?.token ?? '', NOW)).toMatchObject({ state: 'open' })
  })

  test('is sent six times an hour and no more', async () => {
    const { browser, email } = await aSignup()
    for (let n = 0; n < 5; n++) await resendConfirmation(browser, NOW)
    const refused = await resendConfirmation(browser, NOW).catch((error) => error)
    expect(refused).toMatchObject({ code: 'rate_limited', facts: { retryAt: '2026-11-21T10:00:00.000Z' } })
    expect(await mailsTo(email)).toHaveLength(6)
    await resendConfirmation(browser, new Date('2026-11-21T10:00:00Z'))
  })

  test('goes to a corrected address, and the link of the first is dead', async () => {
    const { browser, email, token } = await aSignup()
    const right = `right-${email}`
    await correctSignupAddress(browser, right, NOW)
    expect((await signupOfBrowser(browser))?.signup.email).toBe(right)
    expect(await linkOf(token, NOW)).toEqual({ state: 'unknown' })
    const [mail] = await mailsTo(right)
    expect(await linkOf(mail?.token ?? '', NOW)).toMatchObject({ state: 'open' })
  })

  test('bombards nobody, whoever asks', async () => {
    const email = `${unique('victim')}@essais.example`
    const codes = []
    for (let n = 0; n < 8; n++) codes.push(await code(requestPlatform(aRequest({ email }), NOW)))
    expect(codes.filter((one) => one === null)).toHaveLength(6)
    const { browser } = await aSignup()
    expect(await code(correctSignupAddress(browser, email, NOW))).toBe('rate_limited')
    expect(await mailsTo(email)).toHaveLength(6)
  })

  test('is nobody else’s to ask for, and not when it is too late', async () => {
    const { browser } = await aSignup()
    expect(await code(resendConfirmation('somebody else', NOW))).toBe('not_found')
    expect(await code(resendConfirmation(browser, days(7)))).toBe('not_found')
    expect(await code(correctSignupAddress(browser, 'a@b.fr', days(7)))).toBe('not_found')
  })
})

test('one address signs up ten times an hour', async () => {
  const address = unique('address')
  const ask = (now = NOW) => code(requestPlatform(aRequest({ address }), now))
  const codes = await Promise.all(Array.from({ length: 12 }, () => ask()))
  expect(codes.filter((one) => one === null)).toHaveLength(10)
  expect(codes.filter((one) => one === 'rate_limited')).toHaveLength(2)
  expect(await ask(new Date('2026-11-21T10:00:00Z'))).toBeNull()
  expect(await code(requestPlatform(aRequest(), NOW))).toBeNull()
})

test('what was never confirmed is forgotten two days after its link', async () => {
  const { browser, domainName } = await aSignup()
  await sweep(days(8.9))
  expect(await signupsOf(browser)).toHaveLength(1)
  await sweep(days(9.1))
  expect([await signupsOf(browser), await claimOf(domainName)]).toEqual([[], undefined])
})
