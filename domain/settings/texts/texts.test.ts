import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { journal } from '@/db/schema/journal'
import { aClub, type World } from '@/db/testing/club'
import { loadFlight } from '@/domain/bookings/bookings/queries/flight'
import { conditionsAt } from '@/domain/club/clubs/queries'
import { fingerprint } from '@/lib/fingerprint'
import { Refusal } from '@/lib/refusal'
import { tidyText } from '@/lib/text'
import { someoneTried } from '@/testing/rights/someone'
import { book } from '@/testing/worlds/bookings'
import { aDesk, at } from '@/testing/worlds/holds'
import { changeTexts } from './change-texts'
import { loadTexts, pastVersions } from './queries'
import { nextVersion } from './rules'
import type { ClubTexts } from './schema'

const NOW = new Date('2026-12-01T23:30:00Z')

async function writes(world: World, changed: Partial<ClubTexts>, now = NOW, seen?: ClubTexts) {
  const one = await someoneTried(world)
  await one.grant(['settings.manage'])
  await one.act(async (club) => {
    const { texts } = await loadTexts(club)
    await changeTexts(club, { ...texts, ...changed }, fingerprint(seen ?? texts), now)
  })
}

const lines = (world: World) =>
  world.open(({ tx, id }) => tx.select().from(journal).where(eq(journal.clubId, id)).orderBy(journal.id))

describe('conditions', () => {
  test('get the version of the local day, another one the same day, and those from before stay readable', async () => {
    const world = await aClub().with()
    await writes(world, { conditions: { fr: 'Deux.', en: 'Two.' } })
    expect((await world.open(loadTexts)).version).toBe('2026-12-02')
    await writes(world, { conditions: { fr: 'Trois.', en: 'Three.' } })
    expect((await world.open(loadTexts)).version).toBe('2026-12-02.2')
    expect(await world.open(pastVersions)).toEqual(['2026-12-02', '2026-01-01'])
    const said = (version: string) => world.open((club) => conditionsAt(club, version))
    expect(await said('2026-01-01')).toEqual({ fr: 'Le pilote décide.', en: 'The pilot decides.' })
    expect(await said('2026-12-02')).toEqual({ fr: 'Deux.', en: 'Two.' })
    expect(await said('2026-12-02.2')).toBe(null)
    expect(
      (await lines(world)).map(({ event, before, after }) => [event, before?.version, after?.version]),
    ).toEqual([
      ['club.conditions_changed', '2026-01-01', '2026-12-02'],
      ['club.conditions_changed', '2026-12-02', '2026-12-02.2'],
    ])
  })

  test('that a booking accepted are those it is flown under', async () => {
    const world = await aDesk(1)
    const id = await book(world, 0, at('10:00'))
    await writes(world, { conditions: { fr: 'Tout autre chose.', en: 'Something else.' } })
    const flight = await world.open((club) => loadFlight(club, id))
    expect(flight?.settings.conditions.fr).toBe('Le pilote décide.')
  })

  test.each([
    ['', '2026-12-05', '2026-12-05'],
    ['2026-12-04', '2026-12-05', '2026-12-05'],
    ['2026-12-05', '2026-12-05', '2026-12-05.2'],
    ['2026-12-05.9', '2026-12-05', '2026-12-05.10'],
  ])('after %j on %s: %s', (current, today, expected) => {
    expect(nextVersion(current, today)).toBe(expected)
  })
})

describe('texts', () => {
  test('leave a line that says what changed, without the lines that did not', async () => {
    const world = await aClub().with()
    await writes(world, { bring: { fr: 'Un\nDeux\nTrois', en: 'Sunglasses.' } })
    await writes(world, { bring: { fr: 'Un\n2\nTrois', en: 'Sunglasses.' } })
    const [, line] = await lines(world)
    expect(line).toMatchObject({
      event: 'club.texts_changed',
      before: { bringFr: 'Deux' },
      after: { bringFr: '2' },
    })
    expect((await world.open(loadTexts)).version).toBe('2026-01-01')
    await writes(world, {})
    expect(await lines(world)).toHaveLength(2)
  })

  test('that somebody else wrote meanwhile are not overwritten', async () => {
    const world = await aClub().with()
    const { texts: seen } = await world.open(loadTexts)
    await writes(world, { legal: { fr: 'Un.', en: '' } })
    const second = writes(world, { legal: { fr: 'Deux.', en: '' } }, NOW, seen)
    await expect(second).rejects.toEqual(new Refusal('settings_changed'))
    expect((await world.open(loadTexts)).texts.legal.fr).toBe('Un.')
  })

  test.each([
    ['a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['\u202egnp\u202c.exe\u200b\u0000\u0007', 'gnp.exe'],
    ['a\t b \n\n\n\n c ', 'a b\n\n c'],
    ['<b>gras</b> &amp;', '<b>gras</b> &amp;'],
    ['é\u00a0: oui', 'é : oui'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(tidyText(typed)).toBe(kept)
  })
})
