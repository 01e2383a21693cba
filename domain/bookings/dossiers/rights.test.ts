import { describe, expect, it } from 'vitest'
import type { Right } from '@/db/schema/rights'
import { fromMinutes } from '@/lib/time'
import { book } from '@/testing/worlds/bookings'
import { aRow, everything, listed, office } from '@/testing/worlds/dossiers'
import { at, NOW, nth } from '@/testing/worlds/holds'
import { aSchool, member, planned, scheduler } from '@/testing/worlds/plans'
import { listDossiers, loadDossier, nearestDossiers } from './queries/dossiers'
import type { Viewer } from './schema'

describe('who may see what', () => {
  it('without a right to bookings nothing; with one’s own, those one flies or that are one’s own', async () => {
    const world = await aSchool(1)
    const [sophie, hugo] = [await scheduler(world), await member(world)]
    const lesson = await planned(world, sophie, { memberId: hugo, beyond: true })
    const flight = await book(world, 0, at('14:00'))
    const ids = async (id: string, ...rights: Right[]) =>
      (await listed(world, {}, { id, rights })).map((line) => line.id)
    expect(await ids(hugo, 'schedule.see', 'day.see', 'coupons.see')).toEqual([])
    expect(await ids(hugo, 'bookings.own')).toEqual([lesson])
    expect(await ids(nth(world.pilots, 0).id, 'bookings.own')).toEqual([flight])
    expect(await ids(hugo, 'bookings.all')).toEqual([lesson, flight])
    const opens = (id: string, bookingId: string, ...rights: Right[]) =>
      world.open(async (club) => (await loadDossier(club, { id, rights }, bookingId)) !== null)
    expect(await opens(hugo, lesson, 'bookings.own')).toBe(true)
    expect(await opens(hugo, flight, 'bookings.own')).toBe(false)
    expect(await opens(hugo, lesson, 'day.see')).toBe(false)
    expect(await opens(sophie, flight, 'bookings.all')).toBe(true)
    expect(
      await world.open((club) => loadDossier(club, { id: hugo, rights: ['bookings.own'] }, lesson)),
    ).toMatchObject({ member: { id: hugo, firstName: 'Hugo' } })
  })

  it('contacts with bookings.all or day.see, weights with day.see, references with coupons.see', async () => {
    const world = await aSchool(1)
    const id = await book(world, 0, at('10:00'))
    const flyer = nth(world.pilots, 0).id
    const seen = (...rights: Right[]) =>
      world.open(async (club) => {
        const viewer: Viewer = { id: flyer, rights: ['bookings.own', ...rights] }
        const dossier = await loadDossier(club, viewer, id)
        const [line] = (await listDossiers(club, viewer, everything, { after: null, limit: 1, now: NOW }))
          .lines
        return {
          phone: [dossier?.contact?.cellPhone ?? null, line?.phone],
          weight: dossier?.passengers[0]?.weightKg ?? null,
          coupons: [dossier?.coupons?.length ?? null, line?.references?.length ?? null],
          leaks: Object.keys(dossier?.booking ?? {}).filter((key) =>
            ['cellPhone', 'email', 'message'].includes(key),
          ),
        }
      })
    const none = { phone: [null, null], weight: null, coupons: [null, null], leaks: [] }
    const phone = ['+33612345678', '+33612345678']
    expect(await seen()).toEqual(none)
    expect(await seen('bookings.all')).toEqual({ ...none, phone })
    expect(await seen('day.see')).toMatchObject({ phone, coupons: [null, null] })
    expect(await seen('coupons.see')).toEqual({ ...none, coupons: [1, 1] })
    await aRow(world, { lastName: 'Lourd', aboard: ['Lourd'], start: fromMinutes(at('16:00')) })
    const weighed = async (...rights: Right[]) =>
      world.open(async (club) => {
        const [line] = await nearestDossiers(club, office, 'lourd', { limit: 1, now: NOW })
        const dossier = await loadDossier(
          club,
          { id: flyer, rights: ['bookings.all', ...rights] },
          line?.id ?? '',
        )
        return dossier?.passengers[0]
      })
    expect(await weighed()).toMatchObject({ weightKg: null, age: null, minor: true })
    expect(await weighed('day.see')).toMatchObject({ weightKg: 71, age: 12, minor: true })
  })

  it('a phone is not to be guessed by searching without the right to see it', async () => {
    const world = await aSchool(0)
    const pilotId = nth(world.pilots, 0).id
    await aRow(world, { lastName: 'Secret', cellPhone: '+33612345678' })
    const found = (...rights: Right[]) =>
      listed(world, { search: '0612345678' }, { id: pilotId, rights: ['bookings.own', ...rights] })
    expect(await found()).toEqual([])
    expect(await found('day.see')).toHaveLength(1)
  })

  it('another club’s bookings are not there', async () => {
    const [ours, theirs] = [await aSchool(0), await aSchool(1)]
    const id = await book(theirs, 0, at('10:00'))
    expect(await listed(ours)).toEqual([])
    expect(await ours.open((club) => loadDossier(club, office, id))).toBeNull()
  })
})
