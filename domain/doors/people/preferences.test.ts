import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { journal } from '@/db/schema/journal'
import { aDesk, refusal } from '@/testing/worlds/holds'
import { as, member } from '@/testing/worlds/plans'
import { changePreferences } from './change-preferences'
import { preferencesOf } from './queries'

it('one chooses one’s own language and mails, told in the journal once', async () => {
  const world = await aDesk(0)
  const [hugo, lea] = [await member(world), await member(world)]
  const choose = () => as(world, hugo, (club) => changePreferences(club, { language: 'en', mailed: false }))
  await choose()
  await choose()
  const wish = (id: string) => world.open((club) => preferencesOf(club, id))
  expect([await wish(hugo), await wish(lea)]).toEqual([
    { language: 'en', mailed: false },
    { language: 'fr', mailed: true },
  ])
  const lines = await world.open(({ tx, id }) => tx.select().from(journal).where(eq(journal.clubId, id)))
  expect(lines).toMatchObject([
    { event: 'person.preferences', subjectId: hugo, before: { language: 'fr', mailed: true } },
  ])
})

it('nobody chooses who is not signed in', async () => {
  const world = await aDesk(0)
  const choose = world.open((club) => changePreferences(club, { language: 'en', mailed: false }))
  expect(await refusal(choose)).toBe('forbidden')
})
