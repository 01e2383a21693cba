import type { ActivityCode } from './activities'
import type { Name } from './person'
import type { ProfileCode } from './profiles'

/** Weekly hours in minutes past local midnight. */
type Weekly = { weekdays: readonly number[]; from: number; to: number }

export type PilotSpec = Name & {
  role: string
  profile: ProfileCode
  weightKg: number
  planes: readonly string[]
  activities: readonly ActivityCode[]
  weekly: Weekly | null
  /** On duty on both days of every other week-end: those of even or of odd weeks. */
  duty: 'even' | 'odd' | null
  medicalDays: number
}

const hours = (weekdays: readonly number[], from: number, to: number): Weekly => ({
  weekdays,
  from: from * 60,
  to: to * 60,
})

const aeroplanes = ['F-GVAL', 'F-HPTL', 'F-GTOZ', 'F-HAQP']
const teaching: ActivityCode[] = ['discovery-30', 'initiation', 'instruction']

/** The pilots of the demonstration, in the club's order. */
export const crew: PilotSpec[] = [
  {
    firstName: 'Hélène',
    lastName: 'Castan',
    role: 'Cheffe pilote, instructrice FI(A)',
    profile: 'scheduler',
    weightKg: 64,
    planes: aeroplanes,
    activities: teaching,
    weekly: hours([1, 2, 3, 4, 5, 6, 7], 9, 19),
    duty: null,
    medicalDays: 240,
  },
  {
    firstName: 'Marc',
    lastName: 'Delpech',
    role: 'Instructeur FI(A)',
    profile: 'instructor',
    weightKg: 84,
    planes: aeroplanes,
    activities: teaching,
    weekly: hours([1, 2, 3, 4, 5], 9, 18),
    duty: null,
    medicalDays: 150,
  },
  {
    firstName: 'Inès',
    lastName: 'Bouzid',
    role: 'Instructrice ULM',
    profile: 'instructor',
    weightKg: 62,
    planes: ['F-JKAV'],
    activities: ['discovery-ulm-30', 'instruction'],
    weekly: hours([3, 5, 6, 7], 9, 19),
    duty: null,
    medicalDays: 330,
  },
  {
    firstName: 'Yves',
    lastName: 'Lacroix',
    role: 'Pilote PPL(A)',
    profile: 'pilot',
    weightKg: 92,
    planes: ['F-GVAL', 'F-HPTL', 'F-GTOZ'],
    activities: ['discovery-30'],
    weekly: hours([6], 9, 13),
    duty: 'even',
    medicalDays: 190,
  },
  {
    firstName: 'Thomas',
    lastName: 'Nguyen',
    role: 'Pilote PPL(A)',
    profile: 'pilot',
    weightKg: 76,
    planes: ['F-GVAL', 'F-HPTL', 'F-HAQP'],
    activities: ['discovery-30'],
    weekly: hours([7], 9, 13),
    duty: 'odd',
    medicalDays: 410,
  },
  {
    firstName: 'Claire',
    lastName: 'Montagnac',
    role: 'Pilote LAPL(A)',
    profile: 'pilot',
    weightKg: 68,
    planes: ['F-GVAL', 'F-HAQP'],
    activities: ['discovery-30'],
    weekly: hours([6], 13, 18),
    duty: 'even',
    medicalDays: 12,
  },
]

export const coOwners: PilotSpec[] = [
  { firstName: 'Bruno', lastName: 'Salvat', weightKg: 81, medicalDays: 200 },
  { firstName: 'Nadia', lastName: 'Ferrer', weightKg: 63, medicalDays: 300 },
  { firstName: 'Olivier', lastName: 'Quéré', weightKg: 77, medicalDays: 90 },
].map((owner) => ({
  ...owner,
  role: 'Copropriétaire',
  profile: 'administrator',
  planes: ['F-GSOL'],
  activities: ['hire'],
  weekly: null,
  duty: null,
}))
