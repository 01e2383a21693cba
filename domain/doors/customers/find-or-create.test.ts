import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { people, profiles } from '@/db/schema/people'
import type { World } from '@/db/testing/club'
import { uuidv7 } from '@/lib/id'
import { book, bookingOf, camille, confirm } from '@/testing/worlds/bookings'
import { aDesk, at, NOW, nth, take } from '@/testing/worlds/holds'
import { findOrCreateCustomer } from './find-or-create'

const find = (world: World, changes: Partial<typeof camille> = {}) =>
  world.open((club) => findOrCreateCustomer(club, { ...camille, ...changes }, 'fr'))
const person = async (world: World, id: string) =>
  nth(await world.open(({ tx }) => tx.select().from(people).where(eq(people.id, id))), 0)

describe('the user behind a booking', () => {
  it('is made with the profile for external customers, and found again', async () => {
    const world = await aDesk(2)
    const first = await book(world, 0, at('10:00'))
    const { customerId } = await bookingOf(world, first)
    expect(await person(world, customerId ?? '')).toMatchObject({
      firstName: 'Camille',
      lastName: 'Estève',
      email: camille.email,
      phone: camille.cellPhone,
      language: 'fr',
      profileId: world.customerProfileId,
      identifier: null,
      passwordHash: null,
      role: null,
    })
    const second = await book(world, 1, at('14:00'))
    expect((await bookingOf(world, second)).customerId).toBe(customerId)
  })

  it('is found whatever the case of what was typed', async () => {
    const world = await aDesk(0)
    const id = await find(world)
    expect(await find(world, { email: 'Camille@Courriel.example', lastName: 'ESTÈVE' })).toBe(id)
  })

  it('may share an email with others, who stay themselves', async () => {
    const world = await aDesk(0)
    const ids = [
      await find(world),
      await find(world, { firstName: 'Léon' }),
      await find(world, { lastName: 'Roux' }),
      await find(world, { email: 'other@courriel.example' }),
    ]
    expect(new Set(ids).size).toBe(4)
    expect(await find(world, { firstName: 'Léon' })).toBe(ids[1])
  })

  it('is not one of another club, nor somebody made anonymous', async () => {
    const [world, other] = [await aDesk(0), await aDesk(0)]
    const id = await find(world)
    expect(await find(other)).not.toBe(id)
    await world.open(({ tx }) => tx.update(people).set({ anonymisedAt: NOW }))
    expect(await find(world)).not.toBe(id)
  })

  it('is left as it was: record, profile and rights', async () => {
    const world = await aDesk(1)
    const id = uuidv7()
    await world.open(async ({ tx, id: clubId }) => {
      const profileId = uuidv7()
      await tx
        .insert(profiles)
        .values({ clubId, id: profileId, code: 'member', name: 'Membre', rights: ['schedule.see'] })
      const { firstName, lastName, email } = camille
      const member = { identifier: 'camille', role: 'admin', passwordHash: 'x', phone: '+33511111111' }
      await tx
        .insert(people)
        .values({ clubId, id, firstName, lastName, email, language: 'en', profileId, ...member })
    })
    const before = await person(world, id)
    const hold = await take(world, 0, at('10:00'))
    const bookingId = await confirm(world, 0, hold.id)
    expect(await bookingOf(world, bookingId)).toMatchObject({ customerId: id, cellPhone: camille.cellPhone })
    expect(await person(world, id)).toEqual(before)
  })
})
