import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { acrossClubs, findClub } from '@/db/club'
import { clubs } from '@/db/schema/clubs'
import { journal } from '@/db/schema/journal'
import { aClub, type World } from '@/db/testing/club'
import { oneBase } from '@/db/testing/parts'
import { loadPlaceholders } from '@/domain/club/clubs/queries'
import { fingerprint } from '@/lib/fingerprint'
import { Refusal } from '@/lib/refusal'
import { someoneTried } from '@/testing/rights/someone'
import { changeIdentity } from './change-identity'
import { loadIdentity } from './queries'
import type { Identity } from './schema'

async function anAdministrator(world: World) {
  const one = await someoneTried(world)
  await one.grant(['settings.manage'])
  const read = () => one.act((club) => loadIdentity(club))
  return {
    read,
    change: async (changed: Partial<Identity>, seen?: Identity) => {
      const shown = seen ?? (await read())
      await one.act((club) => changeIdentity(club, { ...shown, ...changed }, fingerprint(shown)))
    },
  }
}

const lines = (world: World) =>
  world.open(({ tx, id }) => tx.select().from(journal).where(eq(journal.clubId, id)))

test('a club is called and reached as it says, and nothing else of it changes', async () => {
  const world = await aClub().with(oneBase)
  const other = await aClub().with(oneBase)
  const base = world.bases[0]?.id ?? ''
  const { change, read } = await anAdministrator(world)
  const before = await read()
  const changed = {
    name: 'Aéroclub du Val',
    language: 'en',
    phone: '+33561000000',
    email: 'bonjour@val.fr',
    legalForm: 'Association loi de 1901',
    publisher: 'Anne Pujol',
    tagline: { fr: 'On vole', en: 'We fly' },
    meetingPlace: { [base]: 'Hangar 3', [other.bases[0]?.id ?? '']: 'Chez les autres' },
  } satisfies Partial<Identity>
  await change(changed)
  expect(await read()).toEqual({ ...before, ...changed, meetingPlace: { [base]: 'Hangar 3' } })
  expect(await findClub(world.ref.slug)).toEqual({ ...world.ref, name: 'Aéroclub du Val', language: 'en' })
  expect(await world.open(loadPlaceholders)).toEqual([])
  expect((await findClub(other.ref.slug))?.name).toBe(other.ref.name)
  expect((await other.open(loadIdentity)).meetingPlace).toEqual({
    [other.bases[0]?.id ?? '']: other.bases[0]?.meetingPlace,
  })
  const [line] = await lines(world)
  expect(line).toMatchObject({
    event: 'club.identity_changed',
    before: { name: world.ref.name, taglineFr: '', legalForm: '' },
    after: { name: 'Aéroclub du Val', taglineFr: 'On vole', meetingPlace: 'Hangar 3' },
  })
  expect(line?.after).not.toHaveProperty('address')
})

test('of two on one form the second is told, and nothing is overwritten', async () => {
  const world = await aClub().with(oneBase)
  const [first, second] = [await anAdministrator(world), await anAdministrator(world)]
  const seen = await second.read()
  await first.change({ phone: '+33561000000' })
  await expect(second.change({ phone: '+33561999999' }, seen)).rejects.toEqual(
    new Refusal('settings_changed'),
  )
  expect((await first.read()).phone).toBe('+33561000000')
  await second.change({ phone: '+33561999999' })
  expect((await first.read()).phone).toBe('+33561999999')
})

test('of two at the same moment one is told', async () => {
  const world = await aClub().with(oneBase)
  const [first, second] = [await anAdministrator(world), await anAdministrator(world)]
  const seen = await first.read()
  const both = await Promise.allSettled([
    first.change({ name: 'Un' }, seen),
    second.change({ name: 'Deux' }, seen),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('what is as it was leaves no line', async () => {
  const world = await aClub().with(oneBase)
  await (await anAdministrator(world)).change({})
  expect(await lines(world)).toEqual([])
})

test('of its line in the directory a club changes its name and language alone', async () => {
  const [world, other] = [await aClub().with(), await aClub().with()]
  const set = (club: string, facts: Partial<typeof clubs.$inferInsert>) =>
    world.open(({ tx }) => tx.update(clubs).set(facts).where(eq(clubs.id, club)).returning({ id: clubs.id }))
  expect(await set(other.ref.id, { name: 'Pris' })).toEqual([])
  for (const facts of [
    { slug: 'pris' },
    { kind: 'production' },
    { timeZone: 'UTC' },
    { accountId: null },
  ] as const)
    await expect(set(world.ref.id, facts)).rejects.toThrow()
  const [kept] = await acrossClubs('tests', (tx) => tx.select().from(clubs).where(eq(clubs.id, world.ref.id)))
  expect(kept).toMatchObject({ slug: world.ref.slug, kind: 'test', timeZone: 'Europe/Paris' })
})
