import { desc, eq } from 'drizzle-orm'
import { letters } from '@/db/schema/letters'
import { aClub, type Part, type World } from '@/db/testing/club'
import { activity, discovery, oneBase, openEveryDay, pilot, plane } from '@/db/testing/parts'
import { hitBookings, loadHits } from '@/domain/schedule/replacements/queries'
import type { HitChoice, HitFilter } from '@/domain/schedule/replacements/schema'
import { settleHits } from '@/domain/schedule/replacements/settle'
import { goodCoupons, NOW } from '@/testing/worlds/holds'
import { as } from '@/testing/worlds/plans'

const lesson = activity({
  code: 'instruction',
  kind: 'instruction',
  name: { fr: 'Instruction' },
  external: false,
  durationMinutes: 60,
  meetingLeadMinutes: 15,
})
const hired = activity({
  code: 'hire',
  kind: 'hire',
  name: { fr: 'Location' },
  external: false,
  meetingLeadMinutes: 0,
})

/** Three aircraft and three pilots; flights every half hour from 9 h, lessons and hires besides. Hire is the third activity. */
export const aFleet = (coupons: number, overrides: Parameters<typeof aClub>[0] = {}, ...more: Part[]) =>
  aClub({ ...overrides, external: { stepMinutes: 30, ...overrides.external } }).with(
    oneBase,
    discovery,
    lesson,
    hired,
    plane({ registration: 'F-AAAA' }),
    plane({ registration: 'F-BBBB' }),
    plane({ registration: 'F-CCCC' }),
    pilot({ firstName: 'Ada' }),
    pilot({ firstName: 'Bruno' }),
    pilot({ firstName: 'Chloé' }),
    openEveryDay,
    goodCoupons(coupons),
    ...more,
  )

/** The hits as somebody sees them: why, and which crews fit, by registration and first name. */
export const hitsSeen = (world: World, filter: HitFilter = {}, now = NOW) =>
  world.open(async (club) => {
    const { hits } = await loadHits(club, filter, now)
    const plain = (choice: HitChoice) =>
      typeof choice === 'string' ? choice : crewName(world, choice.aircraftId, choice.pilotId)
    return hits.map(({ flight, causes, crews, proposed }) => ({
      id: flight.booking.id,
      why: causes.map(({ reason }) => reason),
      crews: crews.map(plain),
      proposed: plain(proposed),
    }))
  })

export function crewName(world: World, aircraftId: string, pilotId: string | null): string {
  const plane = world.aircraft.find(({ id }) => id === aircraftId)?.registration ?? '?'
  return `${plane.slice(2, 3)}${world.pilots.find(({ id }) => id === pilotId)?.firstName ?? ''}`
}

/** What is proposed, settled by somebody. */
export const settledAsProposed = (world: World, who: string, now = NOW) =>
  as(world, who, async (club) => {
    const { hits } = await loadHits(club, {}, now)
    const chosen = hits.map(({ flight: { booking }, proposed }) => ({
      bookingId: booking.id,
      sequence: booking.sequence,
      choice: proposed,
    }))
    await settleHits(club, chosen, '', now)
    return chosen
  })

export const openHits = (world: World, now = NOW) => world.open((club) => hitBookings(club, {}, now))

/** The mails about one booking: `to template`, the latest first. */
export const mailsAbout = (world: World, bookingId: string) =>
  world.open(async ({ tx }) => {
    const rows = await tx
      .select({ to: letters.recipient, payload: letters.payload, cause: letters.cause })
      .from(letters)
      .where(eq(letters.bookingId, bookingId))
      .orderBy(desc(letters.createdAt))
    return rows.map(({ payload, ...row }) => ({ ...row, template: templateOf(payload) }))
  })

const templateOf = (payload: unknown) =>
  typeof payload === 'object' && payload !== null && 'template' in payload ? String(payload.template) : ''
