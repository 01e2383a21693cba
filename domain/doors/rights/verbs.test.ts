import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { profiles } from '@/db/schema/people'
import { everyRight, type Right } from '@/db/schema/rights'
import { plantProfiles } from '@/db/seed/profiles'
import { aClub } from '@/db/testing/club'
import { Refusal } from '@/lib/refusal'
import { bookingTrials } from '@/testing/rights/booking-trials'
import { clubTrials } from '@/testing/rights/club-trials'
import { crewTrials } from '@/testing/rights/crew-trials'
import { dayTrials } from '@/testing/rights/day-trials'
import { importTrials } from '@/testing/rights/import-trials'
import { salesTrials } from '@/testing/rights/sales-trials'
import { settingsTrials } from '@/testing/rights/settings-trials'
import { someoneTried } from '@/testing/rights/someone'
import { nth } from '@/testing/worlds/holds'
import { aSchool } from '@/testing/worlds/plans'

const trials = {
  ...bookingTrials,
  ...clubTrials,
  ...crewTrials,
  ...dayTrials,
  ...importTrials,
  ...salesTrials,
  ...settingsTrials,
}

const aWorld = () => aSchool(2, {})

const refusal = async (work: Promise<unknown>) => {
  try {
    await work
    return null
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

describe.each(Object.entries(trials))('%s', (_verb, all) => {
  describe.each(all)('$name', ({ opens, ready }) => {
    const openers: Right[][] = opens.length === 0 ? [[]] : opens.map((right) => [right])

    test.each(openers.map((rights) => [rights]))(
      'is opened by %j, and leaves a line in the journal',
      async (rights) => {
        const world = await aWorld()
        const me = await someoneTried(world)
        const act = await ready(world, me.id)
        await me.grant(rights)
        expect(await refusal(me.act(act))).toBe(null)
        expect(await me.lines()).toBeGreaterThan(0)
      },
    )

    test.runIf(opens.length > 0)('is closed to every other right, alone and together', async () => {
      const world = await aWorld()
      const me = await someoneTried(world)
      const act = await ready(world, me.id)
      const others = everyRight.filter((right) => !opens.includes(right))
      for (const rights of [[], ...others.map((right) => [right]), others]) {
        await me.grant(rights)
        expect(await refusal(me.act(act)), rights.join(' ')).toMatch(/^(forbidden|not_found)$/)
      }
      expect(await me.lines()).toBe(0)
    })
  })
})

describe('what is somebody else’s alone', () => {
  test.each(['replacements/decline', 'replacements/take-back-decline'])(
    '%s is closed to whoever does not fly it, whatever their rights',
    async (verb) => {
      const world = await aWorld()
      const [flyer, me] = [await someoneTried(world), await someoneTried(world)]
      const act = await nth(trials[verb] ?? [], 0).ready(world, flyer.id)
      await me.grant(everyRight)
      expect(await refusal(me.act(act))).toBe('forbidden')
    },
  )
})

/** Writes of other doors, and what the journal has nothing to say about. */
const elsewhere: Readonly<Record<string, string>> = {
  'board/watch': 'listens',
  'online/try': 'writes nothing that stays; online.test.ts keeps it closed',
  'callers/keep-start': 'a hold, with the right of callers/book-caller; it is in the coupon’s life',
  'callers/find-coupon':
    'looks, with the right of callers/book-caller; an answer of the shop is in the coupon’s life',
  'sessions/resume-session': 'a door’s: its sessions are its own journal',
  'sessions/change-password': 'a door’s',
  'sessions/end-session': 'a door’s',
  'sessions/end-sessions': 'a door’s',
}

test('every verb that the desk reaches is tried here', () => {
  const places = ['app/[slug]/desk', 'app/[slug]/(door)/checkin']
  const reached = places.flatMap((place) =>
    readdirSync(place, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\./.test(entry.name))
      .flatMap((entry) => verbsIn(readFileSync(join(entry.parentPath, entry.name), 'utf8'))),
  )
  const known = [...Object.keys(trials), ...Object.keys(elsewhere)]
  expect(reached.length).toBeGreaterThan(2)
  expect([...new Set(reached)].filter((verb) => !known.includes(verb))).toEqual([])
})

/** `plans/plan` for `import { planBooking } from '@/domain/schedule/plans/plan'`; not types, reads and decisions. */
function verbsIn(source: string): string[] {
  return [...source.matchAll(/^import (?!type).*?from '@\/domain\/[\w-]+\/([\w-]+\/[\w-]+)'$/gms)]
    .map(([, verb = '']) => verb)
    .filter((verb) => !/\/(schema|rules|queries)$/.test(verb))
}

test('a club starts with profiles that open every right', async () => {
  const world = await aClub().with()
  const starts = await world.open(async ({ tx, id }) => {
    await tx.update(profiles).set({ code: 'other' }).where(eq(profiles.clubId, id))
    await plantProfiles(tx, id)
    return tx.select().from(profiles).where(eq(profiles.clubId, id))
  })
  expect([...new Set(starts.flatMap(({ rights }) => rights))].sort()).toEqual(everyRight.toSorted())
})
