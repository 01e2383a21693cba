/** What the reference shows as answers; tests hold them against the schemas and against real answers. */
const at = {
  start: '2026-12-05T10:00:00+01:00',
  end: '2026-12-05T10:30:00+01:00',
  meetAt: '2026-12-05T09:40:00+01:00',
}
const later = {
  slot: 'discovery-30.LFCL.20261206T0900Z',
  start: '2026-12-06T10:00:00+01:00',
  end: '2026-12-06T10:30:00+01:00',
  meetAt: '2026-12-06T09:40:00+01:00',
}
const timeZone = 'Europe/Paris'
const slot = 'discovery-30.LFCL.20261205T0900Z'
const by = 'key:019aa000-0000-7000-8000-000000000009'
const bookingId = '019aa000-0000-7000-8000-000000000002'

export const club = {
  name: 'Les Ailes du Pastel',
  timeZone,
  language: 'fr',
  bases: [{ code: 'LFCL', name: 'Toulouse-Lasbordes' }],
  questions: [
    {
      code: 'origin',
      label: { fr: 'Comment nous avez-vous connus ?', en: 'How did you find us?' },
      required: false,
    },
  ],
  key: { scopes: ['slots:read', 'bookings:write'], own: true },
}

export const activities = [
  {
    id: '019aa000-0000-7000-8000-000000000003',
    code: 'discovery-30',
    name: 'Vol de découverte 30 min',
    durationMinutes: 30,
    maxPassengers: 3,
    daylight: { afterSunriseMinutes: 0, beforeSunsetMinutes: 30 },
  },
]

export const slots = { timeZone, slots: [{ id: slot, ...at, vacancies: 2 }] }

export const issued = {
  reference: 'AZERTY1234',
  state: 'issued',
  activities: ['discovery-30'],
  passengers: 1,
  expiresOn: '2027-12-31',
  acceptedUntil: '2028-01-30',
  price: { cents: 11000, currency: 'EUR' },
  buyer: { name: 'Camille Durand' },
  history: [{ event: 'issued', at: '2026-11-21T18:05:00+01:00', by }],
}

export const booked = {
  ...issued,
  state: 'booked',
  bookingId,
  history: [
    ...issued.history,
    { event: 'held', at: '2026-11-21T18:07:00+01:00', by },
    { event: 'booked', at: '2026-11-21T18:09:00+01:00', by },
  ],
}

export const verified = {
  valid: true,
  activities: ['discovery-30'],
  passengers: 1,
  expiresOn: '2027-12-31',
  acceptedUntil: '2028-01-30',
}

export const hold = {
  id: '019aa000-0000-7000-8000-000000000001',
  slot,
  ...at,
  expiresAt: '2026-11-21T18:17:00+01:00',
}

export const booking = {
  id: bookingId,
  state: 'booked',
  activity: 'discovery-30',
  base: 'LFCL',
  slot,
  ...at,
  timeZone,
  resource: 'F-GVAL',
  resourceType: 'DR400/120',
  pilot: { firstName: 'Hélène' },
  passengers: 1,
  contact: {
    lastName: 'Durand',
    firstName: 'Camille',
    cellPhone: '+33612345678',
    email: 'camille@example.com',
    isPassenger: true,
  },
  references: ['AZERTY1234'],
  manageUrl: 'https://envol.example/demo/b/AZqgAAAAcACAAAAAAAAAAg',
  cutoffAt: '2026-12-03T10:00:00+01:00',
  sequence: 0,
}

export const bookings = { bookings: [booking], nextCursor: null }

export const moved = { ...booking, ...later, cutoffAt: '2026-12-04T10:00:00+01:00', sequence: 1 }

export const cancelled = { ...moved, state: 'cancelled', sequence: 2 }

export const schedule = {
  timeZone,
  resources: [
    {
      id: '019aa000-0000-7000-8000-000000000004',
      registration: 'F-GVAL',
      type: 'DR400/120',
      base: 'LFCL',
      seats: 4,
    },
  ],
  pilots: [{ id: '019aa000-0000-7000-8000-000000000005', firstName: 'Hélène', lastName: 'Castan' }],
  occupancy: [
    {
      subject: '019aa000-0000-7000-8000-000000000004',
      kind: 'booking',
      ref: bookingId,
      start: '2026-12-05T09:55:00+01:00',
      end: '2026-12-05T10:40:00+01:00',
    },
  ],
}
