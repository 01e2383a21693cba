import { and, eq } from 'drizzle-orm'
import { describe, expect, it, test } from 'vitest'
import { passengers } from '@/db/schema/bookings'
import { duties, people, pilots, profiles } from '@/db/schema/people'
import type { Right } from '@/db/schema/rights'
import type { World } from '@/db/testing/club'
import { calendarOwner } from '@/domain/resources/feeds/queries'
import { renewCalendar } from '@/domain/resources/feeds/renew'
import { calendarUrl } from '@/domain/resources/feeds/rules'
import { type Component, only, parseCalendar } from '@/emails/testing/calendar'
import { env } from '@/lib/env'
import { addDays, instantOf, localDate, toMinutes } from '@/lib/time'
import { linkToken } from '@/lib/token'
import { book } from '@/testing/worlds/bookings'
import { nth } from '@/testing/worlds/holds'
import { aSchool, as, changed, planned, rescheduled, somebody, withdrawn } from '@/testing/worlds/plans'
import { isUnchanged } from './_unchanged'
import { GET } from './[token]/route'

const PARIS = 'Europe/Paris'
const NOW = new Date()
const day = addDays(localDate(NOW, PARIS), 5)
const at = (minute: number, on = day) => instantOf(on, minute, PARIS)

async function aSubscriber() {
  const world = await aSchool(1, { external: { noticeMinutes: 60, horizonDays: 60 } })
  const sophie = await somebody(world, ['schedule.see', 'bookings.own', 'bookings.all'])
  const pilot = nth(world.pilots, 0).id
  await world.open(async ({ tx, id: clubId }) => {
    const rights: Right[] = ['schedule.see', 'bookings.own']
    const profile = { clubId, code: 'pilot', name: 'Pilote', rights }
    const [made] = await tx.insert(profiles).values(profile).returning()
    await tx
      .update(people)
      .set({ profileId: made?.id ?? '' })
      .where(and(eq(people.clubId, clubId), eq(people.id, pilot)))
  })
  return { world, sophie, pilot }
}

const tokenOf = (id: string, version = 1) => linkToken(env().AUTH_SECRET, 'calendar', id, version)

/** With another first letter. */
const forged = (token: string) => (token.startsWith('A') ? 'B' : 'A') + token.slice(1)

const ask = (world: World, token: string, headers: Record<string, string> = {}) =>
  GET(new Request('http://localhost/', { headers }), {
    params: Promise.resolve({ slug: world.ref.slug, token }),
  })

async function read(world: World, id: string): Promise<Component> {
  const response = await ask(world, `${tokenOf(id)}.ics`)
  expect(response.status).toBe(200)
  return parseCalendar(new Uint8Array(await response.arrayBuffer()))
}

const byUid = (calendar: Component, id: string) => {
  const found = calendar.parts.filter((part) => only(part, 'UID') === `${id}@envol`)
  expect(found).toHaveLength(1)
  return nth(found, 0)
}

const stamp = (instant: Date) => instant.toISOString().replace(/[-:]|\.\d+/g, '')

describe('a calendar', () => {
  it('says what RFC 5545 and 7986 want, folded and ended as they say', async () => {
    const { world, sophie, pilot } = await aSubscriber()
    const title =
      'Perfectionnement à l’atterrissage par vent de travers, piste 15 ; briefing à 9 h, café, parachutes'
    const id = await planned(
      world,
      sophie,
      { activityId: nth(world.activities, 1).id, pilotId: pilot, title, startAt: at(600), endAt: at(660) },
      NOW,
    )
    const calendar = await read(world, pilot)
    expect(only(calendar, 'VERSION')).toBe('2.0')
    expect(only(calendar, 'REFRESH-INTERVAL')).toBe('PT1H')
    expect(only(calendar, 'X-PUBLISHED-TTL')).toBe('PT1H')
    expect(only(calendar, 'NAME')).toBe('Aéroclub des essais\u00a0: mes vols')
    expect(calendar.lines.has('METHOD')).toBe(false)
    const event = byUid(calendar, id)
    expect(only(event, 'DTSTART')).toBe(stamp(new Date(at(600).getTime() - 15 * 60_000)))
    expect(only(event, 'DTEND')).toBe(stamp(at(660)))
    expect(only(event, 'SEQUENCE')).toBe('0')
    expect(only(event, 'STATUS')).toBe('CONFIRMED')
    expect(only(event, 'SUMMARY')).toBe(`Instruction, ${nth(world.aircraft, 0).registration}`)
    expect(only(event, 'DESCRIPTION')).toContain(title)
    expect(only(event, 'DESCRIPTION')).toContain("heure de l'aérodrome, Paris")
    expect(only(event, 'DTSTAMP')).toMatch(/^\d{8}T\d{6}Z$/)
    expect(only(event, 'URL')).toBe(`${env().APP_URL}/${world.ref.slug}/desk/schedule?date=${day}&item=${id}`)
  })

  it('follows a move with a greater sequence, and keeps what was called off as cancelled', async () => {
    const { world, sophie, pilot } = await aSubscriber()
    const lesson = { activityId: nth(world.activities, 1).id, pilotId: pilot }
    const id = await planned(world, sophie, { ...lesson, startAt: at(600), endAt: at(660) }, NOW)
    const moved = { startAt: at(840), endAt: at(900) }
    await rescheduled(world, sophie, id, changed(world, '14:00', '15:00', moved), NOW)
    const after = byUid(await read(world, pilot), id)
    expect([only(after, 'SEQUENCE'), only(after, 'DTEND')]).toEqual(['1', stamp(at(900))])
    await withdrawn(world, sophie, id, 1, NOW)
    const gone = byUid(await read(world, pilot), id)
    expect([only(gone, 'SEQUENCE'), only(gone, 'STATUS'), only(gone, 'TRANSP')]).toEqual([
      '2',
      'CANCELLED',
      'TRANSPARENT',
    ])
  })

  it('has duties as what keeps nobody busy', async () => {
    const { world, pilot } = await aSubscriber()
    const [duty] = await world.open(({ tx, id: clubId }) =>
      tx
        .insert(duties)
        .values({ clubId, pilotId: pilot, startAt: at(540), endAt: at(1080) })
        .returning(),
    )
    const event = byUid(await read(world, pilot), duty?.id ?? '')
    expect([only(event, 'SUMMARY'), only(event, 'TRANSP'), only(event, 'DTSTART')]).toEqual([
      'Permanence',
      'TRANSPARENT',
      stamp(at(540)),
    ])
  })

  it('has no duty of a pilot who flies here no more, but still what they booked', async () => {
    const { world, sophie, pilot } = await aSubscriber()
    const lesson = { activityId: nth(world.activities, 1).id, pilotId: pilot }
    const id = await planned(world, sophie, { ...lesson, startAt: at(600), endAt: at(660) }, NOW)
    await world.open(async ({ tx, id: clubId }) => {
      await tx.insert(duties).values({ clubId, pilotId: pilot, startAt: at(540), endAt: at(1080) })
      await tx
        .update(pilots)
        .set({ active: false })
        .where(and(eq(pilots.clubId, clubId), eq(pilots.personId, pilot)))
    })
    expect((await read(world, pilot)).parts.map((part) => only(part, 'UID'))).toEqual([`${id}@envol`])
  })

  it('knows of a customer what the schedule shows the pilot, and no more; nothing of others’ flights', async () => {
    const { world, sophie, pilot } = await aSubscriber()
    const id = await book(world, 0, toMinutes(at(600)), NOW)
    await world.open(({ tx, id: clubId }) =>
      tx
        .update(passengers)
        .set({ name: 'Léon Secret', weightKg: 87, age: 43 })
        .where(eq(passengers.clubId, clubId)),
    )
    const response = await ask(world, `${tokenOf(pilot)}.ics`)
    const text = await response.text()
    const event = byUid(parseCalendar(Buffer.from(text)), id)
    expect(only(event, 'DESCRIPTION')).toContain('1 passager')
    expect(text).not.toMatch(/Secret|\b87\b|@(?!envol)|\+33|ATTENDEE|ORGANIZER/)
    expect((await read(world, sophie)).parts).toEqual([])
  })

  it('is the same, byte for byte, until something changes: 304 with its tag', async () => {
    const { world, sophie, pilot } = await aSubscriber()
    const lesson = { activityId: nth(world.activities, 1).id, pilotId: pilot }
    await planned(world, sophie, { ...lesson, startAt: at(600), endAt: at(660) }, NOW)
    const first = await ask(world, `${tokenOf(pilot)}.ics`)
    const tag = first.headers.get('etag') ?? ''
    expect(tag).toMatch(/^"[\w-]{22}"$/)
    expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    const again = await ask(world, `${tokenOf(pilot)}.ics`, { 'If-None-Match': tag })
    expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, tag, ''])
    await planned(world, sophie, { ...lesson, startAt: at(840), endAt: at(900) }, NOW)
    const changed = await ask(world, `${tokenOf(pilot)}.ics`, { 'If-None-Match': tag })
    expect(changed.status).toBe(200)
    expect(changed.headers.get('etag')).not.toBe(tag)
  })
})

describe('its address opens nothing', () => {
  const status = async (world: World, token: string) => (await ask(world, token)).status

  it('once another was made', async () => {
    const { world, pilot } = await aSubscriber()
    expect(await status(world, `${tokenOf(pilot)}.ics`)).toBe(200)
    await as(world, pilot, renewCalendar)
    expect(await status(world, `${tokenOf(pilot)}.ics`)).toBe(404)
    const owner = await world.open((club) => calendarOwner(club, pilot))
    if (!owner) throw new Error('nobody is there')
    const url = calendarUrl({ appUrl: 'http://x', secret: env().AUTH_SECRET }, world.ref.slug, owner)
    expect(await status(world, url.split('/').at(-1) ?? '')).toBe(200)
  })

  it('at another club, forged, for another purpose, without its ending', async () => {
    const [{ world, pilot }, other] = [await aSubscriber(), await aSubscriber()]
    expect(await status(other.world, `${tokenOf(pilot)}.ics`)).toBe(404)
    expect(await status(world, `${tokenOf(other.pilot)}.ics`)).toBe(404)
    expect(await status(world, tokenOf(pilot))).toBe(404)
    expect(await status(world, `${linkToken(env().AUTH_SECRET, 'booking', pilot, 1)}.ics`)).toBe(404)
    expect(await status(world, `${forged(tokenOf(pilot))}.ics`)).toBe(404)
    expect(await status(world, '.ics')).toBe(404)
    expect(await status(world, `${'é'.repeat(40)}.ics`)).toBe(404)
  })

  it('for who left, or may not see the schedule any more', async () => {
    const { world, pilot } = await aSubscriber()
    const change = (given: Partial<typeof people.$inferInsert>) =>
      world.open(({ tx, id: clubId }) =>
        tx
          .update(people)
          .set(given)
          .where(and(eq(people.clubId, clubId), eq(people.id, pilot))),
      )
    await change({ anonymisedAt: NOW })
    expect(await status(world, `${tokenOf(pilot)}.ics`)).toBe(404)
    await change({ anonymisedAt: null })
    expect(await status(world, `${tokenOf(pilot)}.ics`)).toBe(200)
    await change({ profileId: world.customerProfileId })
    expect(await status(world, `${tokenOf(pilot)}.ics`)).toBe(404)
  })
})

test.each([
  [null, false],
  ['"a"', true],
  ['W/"a"', true],
  ['"b", "a"', true],
  ['"b"', false],
  ['*', true],
])('If-None-Match: %s', (header, unchanged) => {
  expect(isUnchanged(header, '"a"')).toBe(unchanged)
})
