import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Refusal } from '@/lib/refusal'
import { bookingTrials } from '@/testing/rights/booking-trials'
import { crewTrials } from '@/testing/rights/crew-trials'
import { dayTrials } from '@/testing/rights/day-trials'
import { someoneTried } from '@/testing/rights/someone'
import { nth } from '@/testing/worlds/holds'
import { aSchool } from '@/testing/worlds/plans'
import { everyRight } from './rules'

const trials = { ...bookingTrials, ...crewTrials, ...dayTrials }

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
    const openers = opens.length === 0 ? [[]] : opens.map((right) => [right])

    test.each(openers)('is opened by %s, and leaves a line in the journal', async (...rights) => {
      const world = await aWorld()
      const me = await someoneTried(world)
      const act = await ready(world, me.id)
      await me.grant(rights.filter(Boolean))
      expect(await refusal(me.act(act))).toBe(null)
      expect(await me.lines()).toBeGreaterThan(0)
    })

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
  'plans/last-day': 'reads',
  'people/resume-session': 'a door’s: its sessions are its own journal',
  'people/change-password': 'a door’s',
  'people/end-session': 'a door’s',
  'people/end-sessions': 'a door’s',
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
  return [...source.matchAll(/^import (?!type).*?from '@\/domain\/([\w-]+\/[\w-]+)'$/gms)]
    .map(([, verb = '']) => verb)
    .filter((verb) => !/\/(schema|rules|queries)$/.test(verb))
}

test('the rights tried are those that profiles are made of', () => {
  const source = readFileSync('db/seed/profiles.ts', 'utf8')
  const table = [...source.matchAll(/`(\w+\.\w+)`/g)].map(([, right = '']) => right)
  expect([...new Set(table)].sort()).toEqual(everyRight.toSorted())
})
