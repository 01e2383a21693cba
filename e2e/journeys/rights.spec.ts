import type { Right } from '@/db/schema/rights'
import { everyRight } from '@/db/schema/rights'
import { signedIn } from '../../bench/load/sign-in'
import { aBookableClub, inDays } from '../support/club'
import { booked } from '../support/day'
import { addressesOf, deskFolders, deskPlaces, type Things, thingsOf } from '../support/desk-places'
import { aStaff } from '../support/staff'
import { expect, test } from '../support/test'

/** Whom every page and file of the desk lets in: each right alone, all the others together, and nobody. */

type Cast = {
  url: string
  slug: string
  things: Things
  /** Of somebody signed in with these rights, the same for the same ones. */
  cookieOf: (rights: readonly Right[]) => Promise<string>
}

let cast: Cast
test.beforeAll(async () => {
  test.setTimeout(120_000)
  const url = process.env.E2E_APP_URL ?? ''
  const club = await aBookableClub({ external: { stepMinutes: 60, noticeMinutes: 60 } })
  const booking = await booked(club, { coupon: 0, hour: 10, day: inDays(5) })
  const things = await thingsOf(club, booking)
  const cookies = new Map<string, Promise<string>>()
  const cookieOf = (rights: readonly Right[]) => {
    const key = rights.join(' ')
    const cookie = cookies.get(key) ?? aStaff(club, rights).then((who) => signedIn(url, club.slug, who))
    cookies.set(key, cookie)
    return cookie
  }
  cast = { url, slug: club.slug, things, cookieOf }
})

test('every page and file of the desk is known here', () => {
  expect(deskFolders()).toEqual(Object.keys(deskPlaces).sort())
})

for (const [folder, { opens, own = [], with: beside = [] }] of Object.entries(deskPlaces)) {
  test(`/desk/${folder}: ${opens === 'everybody' ? opens : opens.join(' or ')}`, async () => {
    const [address = ''] = addressesOf(folder, cast.things)
    if (opens === 'everybody') {
      for (const right of everyRight)
        expect(await statusOf(address, await cast.cookieOf([right])), right).toBe(200)
    } else {
      const closed = everyRight.filter((right) => ![...opens, ...own].includes(right))
      for (const right of opens) {
        const cookie = await cast.cookieOf([right, ...beside])
        expect(await statusOf(address, cookie), right).toBe(200)
      }
      for (const rights of [...closed.map((right) => [right]), closed]) {
        const status = await statusOf(address, await cast.cookieOf(rights))
        expect([403, 404], rights.join(' ')).toContain(status)
      }
      for (const right of beside) {
        const cookie = await cast.cookieOf(everyRight.filter((one) => one !== right))
        expect([403, 404], `without ${right}`).toContain(await statusOf(address, cookie))
      }
    }
    expect([303, 307, 401, 403, 404], 'nobody').toContain(await statusOf(address, ''))
  })
}

async function statusOf(address: string, cookie: string): Promise<number> {
  const stop = new AbortController()
  const response = await fetch(`${cast.url}/${cast.slug}/desk/${address}`.replace(/\/$/, ''), {
    headers: { cookie },
    redirect: 'manual',
    signal: stop.signal,
  })
  // A stream never ends by itself.
  stop.abort()
  return response.status
}
