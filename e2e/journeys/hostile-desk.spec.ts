import { sql } from 'drizzle-orm'
import { everyRight } from '@/db/schema/rights'
import { signedIn } from '../../bench/load/sign-in'
import { patience, someOf } from '../../testing/trials'
import { aBookableClub, type BookableClub, bookingsOf, inDays } from '../support/club'
import { booked } from '../support/day'
import { addressesOf, deskPlaces, type Things, thingsOf } from '../support/desk-places'
import { actionForms, boundTo, type Form, oddTexts, oddValues } from '../support/hostile'
import { aStaff } from '../support/staff'
import { expect, test } from '../support/test'

/**
 * Whatever is sent to the desk by somebody with every right: never a failure of ours, nothing executed or reflected, nothing of
 * another club read or changed.
 */

type Target = {
  url: string
  club: BookableClub
  things: Things
  cookie: string
  enter: () => Promise<string>
  other: BookableClub
  others: Things
}

let target: Target
test.beforeAll(async () => {
  test.setTimeout(120_000)
  const url = process.env.E2E_APP_URL ?? ''
  const [club, other] = [await aClub('Aéroclub des essais'), await aClub('Aéroclub secret')]
  const things = await thingsOf(club, await booked(club, { coupon: 0, hour: 10, day: inDays(5) }))
  const others = await thingsOf(
    other,
    await booked(other, { coupon: 0, hour: 10, day: inDays(5), lastName: 'Introuvable' }),
  )
  const enter = async () => signedIn(url, club.slug, await aStaff(club, everyRight))
  target = { url, club, things, cookie: await enter(), enter, other, others }
})

const aClub = (name: string) =>
  aBookableClub({ club: { name }, external: { stepMinutes: 60, noticeMinutes: 60 } })

const parameters = [
  ...['date', 'from', 'to', 'until', 'time', 'view', 'rows', 'item', 'act', 'q', 'state', 'kind', 'activity'],
  ...['aircraft', 'pilot', 'flagged', 'sort', 'order', 'cursor', 'below', 'who', 'what', 'about', 'booking'],
  ...[
    'absence',
    'grounding',
    'fact',
    'all',
    'reason',
    'internal',
    'weights',
    'done',
    'refused',
    'lang',
    'next',
  ],
]

for (const folder of Object.keys(deskPlaces)) {
  if (folder === 'live') continue

  test(`/desk/${folder}: hostile addresses`, async () => {
    test.setTimeout(patience(180_000))
    const [plainest = ''] = addressesOf(folder, target.things)
    const [path = ''] = plainest.split('?')
    for (const odd of someOf(oddTexts, 4)) {
      const each = parameters.map((name) => [name, odd] as const)
      await sent(`${path}?${query(each)}`)
      await sent(`${path}?${query([...each, ...each])}`)
    }
    for (const id of [...Object.values(target.others), '2026-02-30'])
      await sent(`${path}?${query(parameters.map((name) => [name, id] as const))}`)
    await sent(`${path}?${parameters.map((name) => `${name}[]=1&${name}[a]=2&${name}`).join('&')}`)
    for (const name of someOf(parameters, 2)) {
      for (const id of Object.values(target.others)) await sent(`${path}?${query([[name, id]])}`)
      await sent(`${path}?${query([[name, '2026-02-30']])}`)
      await sent(`${path}?${name}[]=1&${name}[a]=2&${name}`)
    }
    if (!folder.includes('[')) return
    for (const odd of oddTexts.filter(
      (text) => text.trim() !== '' && !text.includes('..') && text.isWellFormed(),
    )) {
      const { status } = await sent(withId(folder, odd.slice(0, 200)))
      expect([400, 404], `${folder} ${odd}`).toContain(status)
    }
    const [another = ''] = addressesOf(folder, target.others)
    expect((await sent(another)).status, 'another club’s thing').toBe(404)
  })

  test(`/desk/${folder}: hostile answers to its forms`, async () => {
    test.setTimeout(patience(240_000))
    for (const address of addressesOf(folder, target.things)) {
      const { html } = await sent(address)
      for (const form of actionForms(html)) await tryForm(address, form)
    }
    await nothingOfTheOtherChanged()
  })
}

async function tryForm(address: string, form: Form): Promise<void> {
  await posted(address, form.hidden)
  for (const odd of someOf(oddTexts, 4))
    await posted(address, [...form.hidden, ...form.fields.map((name) => pair(name, odd))])
  for (const id of Object.values(target.others))
    await posted(address, [...form.hidden, ...form.fields.map((name) => pair(name, id))])
  const bound = boundTo(form)
  if (!bound) return
  for (const [place, value] of bound.values.entries()) {
    const others = Object.values(target.others)
    const odds = someOf(oddValues, 3)
    const wrong = place === 0 ? [target.other.slug, 'nowhere', ...odds] : [...others, ...odds]
    for (const odd of wrong.filter((one) => one !== value)) {
      const values = bound.values.with(place, odd)
      const hidden = form.hidden.map(([name, text]) =>
        pair(name, name === bound.name ? JSON.stringify(values) : text),
      )
      await posted(address, [...hidden, ...form.fields.map((name) => pair(name, ''))])
    }
  }
}

const pair = (name: string, value: string): [string, string] => [name, value]

const query = (pairs: readonly (readonly [string, string])[]) =>
  new URLSearchParams(pairs.map(([name, value]) => [name, value.slice(0, 60)])).toString()

const withId = (folder: string, id: string) => folder.replace(/\[\w+\]/g, encodeURIComponent(id))

const at = (address: string) => `${target.url}/${target.club.slug}/desk/${address}`.replace(/\/(?=\?|$)/, '')

async function sent(address: string) {
  const response = await fetch(at(address), { headers: { cookie: target.cookie }, redirect: 'manual' })
  return judged(`GET ${address.slice(0, 200)}`, response)
}

async function posted(address: string, fields: readonly (readonly [string, string])[]) {
  const body = new FormData()
  for (const [name, value] of fields) body.append(name, value)
  const headers = { cookie: target.cookie, origin: target.url }
  const response = await fetch(at(address), { method: 'POST', body, headers, redirect: 'manual' })
  // Signing out and ending sessions are what some of them do; the trial goes on.
  if (response.status === 303 && (await isOver())) target.cookie = await target.enter()
  return judged(`POST ${address} ${JSON.stringify(fields).slice(0, 600)}`, response)
}

async function isOver(): Promise<boolean> {
  const { status } = await fetch(at('sessions'), { headers: { cookie: target.cookie }, redirect: 'manual' })
  return status !== 200
}

async function judged(what: string, response: Response) {
  const html = await response.text()
  expect(response.status, what).toBeLessThan(500)
  expect(html, what).not.toContain('<script>alert("envol-xss")')
  for (const secret of ['Introuvable', target.other.aircraft[0]?.registration ?? '', 'Aéroclub secret'])
    expect(html.includes(secret), `${what} reveals ${secret}`).toBe(false)
  return { status: response.status, html }
}

async function nothingOfTheOtherChanged(): Promise<void> {
  const [booking] = await bookingsOf(target.other)
  expect(booking).toMatchObject({ state: 'booked', sequence: 0, flags: [], upheldAt: null, arrivedAt: null })
  const written = await target.other.open(({ tx }) =>
    tx.execute<{ lines: number }>(sql`select count(*)::int as lines from journal where actor like 'staff:%'`),
  )
  expect(written[0]?.lines).toBe(0)
  expect(inDays(5)).toBe(target.things.day)
}
