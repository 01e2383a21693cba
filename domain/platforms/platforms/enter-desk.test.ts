import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { journal } from '@/db/schema/journal'
import { people, profiles } from '@/db/schema/people'
import { anAccount } from '@/db/testing/account'
import type { World } from '@/db/testing/club'
import { clubRealm } from '@/domain/doors/people/queries'
import { followLink } from '@/domain/doors/sessions/follow-link'
import { resumeSession } from '@/domain/doors/sessions/resume-session'
import { aPlatform } from '@/testing/worlds/platforms'
import { enterDesk } from './enter-desk'

const browser = { address: 'here', agent: 'Firefox/140.0', replaces: null }

const somebody = (world: World, row: Partial<typeof people.$inferInsert>) =>
  world.open(async ({ id: clubId, tx }) => {
    const profileId = world.customerProfileId
    const name = { firstName: 'Anne', lastName: 'Pujol', language: 'fr' as const }
    const [made] = await tx
      .insert(people)
      .values({ clubId, profileId, ...name, ...row })
      .returning()
    if (!made) throw new Error('nobody was made')
    return made
  })

test('an owner walks in as the administrator, once, and the journal says so; no address is proven by it', async () => {
  const owner = await anAccount()
  const world = await aPlatform(owner.id)
  const admini = await somebody(world, { identifier: 'admini', email: 'autre@essais.invalid' })
  const { ref, token } = await enterDesk(owner.id, world.ref.slug)
  expect(ref.id).toBe(world.ref.id)
  const realm = clubRealm(ref)
  const session = await followLink(realm, token, null, browser)
  expect((await resumeSession(realm, session))?.person.id).toBe(admini.id)
  await expect(followLink(realm, token, null, browser)).rejects.toMatchObject({ code: 'link_dead' })
  const [now] = await world.open(({ tx }) => tx.select().from(people).where(eq(people.id, admini.id)))
  expect(now?.emailConfirmedAt).toBeNull()
  const lines = await world.open(({ id, tx }) =>
    tx
      .select()
      .from(journal)
      .where(and(eq(journal.clubId, id), eq(journal.event, 'club.entered'))),
  )
  expect(lines).toMatchObject([{ actor: `account:${owner.id}`, subjectId: admini.id }])
})

test('without the first administrator, as whoever may as much; never as a sample, and not where nobody may', async () => {
  const owner = await anAccount()
  const world = await aPlatform(owner.id)
  await somebody(world, { identifier: 'membre' })
  const enter = () => enterDesk(owner.id, world.ref.slug)
  await world.open(({ id, tx }) =>
    tx
      .update(profiles)
      .set({ rights: ['people.manage'] })
      .where(eq(profiles.clubId, id)),
  )
  await expect(enter()).rejects.toMatchObject({ code: 'not_found' })
  await world.open(({ id, tx }) =>
    tx
      .update(profiles)
      .set({ rights: ['people.manage', 'settings.manage', 'day.see'] })
      .where(eq(profiles.clubId, id)),
  )
  const early = { createdAt: new Date('2020-01-01') }
  await somebody(world, { identifier: 'exemple', sample: true, ...early })
  await somebody(world, { identifier: 'parti', anonymisedAt: new Date(), ...early })
  const { ref, token } = await enter()
  const realm = clubRealm(ref)
  const holder = await resumeSession(realm, await followLink(realm, token, null, browser))
  expect(holder?.person.rights).toContain('settings.manage')
  const [who] = await world.open(({ tx }) =>
    tx
      .select()
      .from(people)
      .where(eq(people.id, holder?.person.id ?? '')),
  )
  expect(who?.identifier).toBe('membre')
})

test('another’s platform is not there', async () => {
  const [owner, other] = [await anAccount(), await anAccount()]
  const world = await aPlatform(owner.id)
  await somebody(world, { identifier: 'admini' })
  await expect(enterDesk(other.id, world.ref.slug)).rejects.toMatchObject({ code: 'not_found' })
  await expect(enterDesk(owner.id, 'nowhere')).rejects.toMatchObject({ code: 'not_found' })
})
