import { addDays } from '@/lib/time'
import type { Tx } from '../client'
import { aircraft, aircraftActivities } from '../schema/fleet'
import { subjects } from '../schema/occupancy'
import { validities } from '../schema/people'
import type { Activity, ActivityCode } from './activities'
import type { Calendar } from './calendar'
import { chance } from './chance'

/** `fuelKg` is the fuel planned by activity; what people and bags may weigh is maximum - empty - fuel. */
export type PlaneSpec = {
  registration: string
  type: string
  seats: number
  maximumMassKg: number
  emptyMassKg: number
  seatLimitKg: number
  hourlyPriceCents: number | null
  fuelKg: readonly (readonly [code: ActivityCode, kg: number])[]
}

export type Plane = typeof aircraft.$inferSelect & { opens: readonly ActivityCode[] }

export const fleet: PlaneSpec[] = [
  {
    registration: 'F-GVAL',
    type: 'DR400/120',
    seats: 4,
    maximumMassKg: 900,
    emptyMassKg: 575,
    seatLimitKg: 110,
    hourlyPriceCents: 165_00,
    fuelKg: [
      ['discovery-30', 40],
      ['initiation', 46],
      ['instruction', 50],
      ['hire', 79],
    ],
  },
  {
    registration: 'F-HPTL',
    type: 'DR400/160',
    seats: 4,
    maximumMassKg: 1050,
    emptyMassKg: 615,
    seatLimitKg: 110,
    hourlyPriceCents: 195_00,
    fuelKg: [
      ['discovery-30', 50],
      ['initiation', 58],
      ['instruction', 62],
      ['hire', 130],
    ],
  },
  {
    registration: 'F-GTOZ',
    type: 'C172',
    seats: 4,
    maximumMassKg: 1043,
    emptyMassKg: 703,
    seatLimitKg: 110,
    hourlyPriceCents: 190_00,
    fuelKg: [
      ['discovery-30', 50],
      ['initiation', 57],
      ['instruction', 62],
      ['hire', 116],
    ],
  },
  {
    registration: 'F-HAQP',
    type: 'Aquila A210',
    seats: 2,
    maximumMassKg: 750,
    emptyMassKg: 532,
    seatLimitKg: 110,
    hourlyPriceCents: 155_00,
    fuelKg: [
      ['discovery-30', 33],
      ['initiation', 36],
      ['instruction', 40],
      ['hire', 60],
    ],
  },
  {
    registration: 'F-JKAV',
    type: 'Ikarus C42',
    seats: 2,
    maximumMassKg: 472,
    emptyMassKg: 270,
    seatLimitKg: 100,
    hourlyPriceCents: 110_00,
    fuelKg: [
      ['discovery-ulm-30', 22],
      ['instruction', 26],
      ['hire', 36],
    ],
  },
]

export const soloPlane: PlaneSpec = {
  registration: 'F-GSOL',
  type: 'DR400/180',
  seats: 4,
  maximumMassKg: 1100,
  emptyMassKg: 620,
  seatLimitKg: 110,
  hourlyPriceCents: null,
  fuelKg: [['hire', 65]],
}

type House = {
  clubId: string
  baseId: string
  activity: (code: ActivityCode) => Activity
  calendar: Calendar
}

/** Writes aircraft in the club's order with their papers, open to the activities for which fuel is planned. */
export async function plantFleet(
  tx: Tx,
  { clubId, baseId, activity, calendar }: House,
  specs: readonly PlaneSpec[],
): Promise<Plane[]> {
  const made: Plane[] = []
  for (const [rank, { fuelKg, ...spec }] of specs.entries()) {
    const [subject] = await tx.insert(subjects).values({ clubId, kind: 'aircraft' }).returning()
    if (!subject) throw new Error('no subject was made')
    const values = { clubId, id: subject.id, baseId, rank: rank + 1, sample: true, ...spec }
    const [plane] = await tx.insert(aircraft).values(values).returning()
    if (plane) made.push({ ...plane, opens: fuelKg.map(([code]) => code) })
    await tx.insert(aircraftActivities).values(
      fuelKg.map(([code, kg]) => ({
        clubId,
        aircraftId: subject.id,
        activityId: activity(code).id,
        fuelKg: kg,
      })),
    )
    await tx
      .insert(validities)
      .values(
        papers(spec.registration, calendar).map((paper) => ({ clubId, subjectId: subject.id, ...paper })),
      )
  }
  return made
}

function papers(registration: string, { today, day }: Calendar) {
  const inDays = (least: number, name: string) =>
    addDays(today, least + Math.floor(chance(registration, name) * 180))
  const inspected = registration === 'F-GTOZ' ? day(1, 4) : inDays(30, 'inspection')
  return [
    { name: 'Certificat d’examen de navigabilité', expiresOn: inDays(100, 'airworthiness'), blocking: true },
    { name: 'Assurance', expiresOn: inDays(120, 'insurance'), blocking: true },
    { name: 'Prochaine visite', expiresOn: inspected, blocking: false },
  ]
}
