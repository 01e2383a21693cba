import type { Tx } from '../client'
import { activities } from '../schema/activities'

export type Activity = typeof activities.$inferSelect

const online = {
  external: true,
  asksWeights: true,
  minimumAge: 6,
  aircraftBeforeMinutes: 5,
  aircraftAfterMinutes: 10,
}
const internal = { aircraftAfterMinutes: 10, minPassengers: 0 }

const list = [
  {
    code: 'discovery-30',
    kind: 'discovery',
    name: { fr: 'Vol de découverte', en: 'Discovery flight' },
    durationMinutes: 30,
    meetingLeadMinutes: 20,
    pilotAfterMinutes: 10,
    maxPassengers: 3,
    pricesCents: [110_00, 140_00, 165_00],
    ...online,
  },
  {
    code: 'discovery-ulm-30',
    kind: 'discovery',
    name: { fr: 'Vol de découverte en ULM', en: 'Microlight discovery flight' },
    durationMinutes: 30,
    meetingLeadMinutes: 20,
    pilotAfterMinutes: 10,
    maxPassengers: 1,
    pricesCents: [85_00],
    ...online,
  },
  {
    code: 'initiation',
    kind: 'initiation',
    name: { fr: "Vol d'initiation aux commandes", en: 'Trial lesson at the controls' },
    durationMinutes: 45,
    meetingLeadMinutes: 30,
    pilotAfterMinutes: 10,
    maxPassengers: 1,
    pricesCents: [155_00],
    asksAges: true,
    ...online,
  },
  {
    code: 'instruction',
    kind: 'instruction',
    name: { fr: 'Instruction en double commande', en: 'Dual instruction' },
    durationMinutes: 60,
    meetingLeadMinutes: 15,
    pilotAfterMinutes: 10,
    maxPassengers: 1,
    ...internal,
  },
  {
    code: 'hire',
    kind: 'hire',
    name: { fr: 'Location', en: 'Hire' },
    durationMinutes: 60,
    maxPassengers: 3,
    ...internal,
  },
] as const

export type ActivityCode = (typeof list)[number]['code']

/** Writes the activities with these codes, in the club's order; returns each by its code. */
export async function plantActivities(
  tx: Tx,
  clubId: string,
  codes: readonly ActivityCode[],
): Promise<(code: ActivityCode) => Activity> {
  const wanted = list.filter(({ code }) => codes.includes(code))
  const rows = await tx
    .insert(activities)
    .values(
      wanted.map((activity, rank) => ({
        clubId,
        ...activity,
        pricesCents: 'pricesCents' in activity ? [...activity.pricesCents] : [],
        rank: rank + 1,
      })),
    )
    .returning()
  const known = new Map(rows.map((row) => [row.code, row]))
  return (code) => {
    const activity = known.get(code)
    if (!activity) throw new Error(`there is no activity ${code}`)
    return activity
  }
}
