import { z } from 'zod'
import {
  activityCode,
  components,
  emailAddress,
  icaoCode,
  instant,
  line,
  lines,
  localDay,
  slotIdText,
} from './common'

const states = ['booked', 'cancelled', 'flown', 'no_show'] as const

export const booking = z
  .object({
    id: z.uuid(),
    state: z.enum(states),
    activity: activityCode,
    base: icaoCode,
    slot: z.string(),
    start: instant,
    end: instant,
    meetAt: instant,
    timeZone: z.string(),
    resource: z.string().describe('Registration of the aircraft.'),
    resourceType: z.string(),
    pilot: z
      .object({ firstName: z.string(), lastName: z.string().optional() })
      .nullable()
      .describe('As the club shows it: name, first name, or neither.'),
    passengers: z.int(),
    contact: z
      .object({
        lastName: z.string(),
        firstName: z.string(),
        cellPhone: z.string().describe('E.164.'),
        email: z.string(),
        isPassenger: z.boolean(),
      })
      .optional()
      .describe('Only for keys with `bookings:write`.'),
    references: z.array(z.string()),
    manageUrl: z
      .url()
      .optional()
      .describe(
        "The customer's own page: a secret between them and you. Only for keys with `bookings:write`.",
      ),
    cutoffAt: instant.describe('Until then it can be moved or cancelled online.'),
    sequence: z.int().describe('Grows with every change.'),
  })
  .register(components, { id: 'Booking' })

export const bookingList = z
  .object({
    bookings: z.array(booking),
    nextCursor: z
      .string()
      .nullable()
      .describe('Send it back as `cursor` for the next page; null: this was the last.'),
  })
  .register(components, { id: 'BookingList' })

export const bookingRequest = z.strictObject({
  hold: z.uuid(),
  contact: z.strictObject({
    lastName: line(80).min(1),
    firstName: line(80).min(1),
    cellPhone: z.string().min(1).max(40).describe('As people type it: "06 12 34 56 78", "+33 (0)6...".'),
    email: emailAddress,
    isPassenger: z.boolean().default(false),
  }),
  passengerNames: z.array(line(80)).max(30).default([]).describe('In the order of the weights.'),
  message: lines(1000).default(''),
  fields: z
    .record(z.string().max(40), line(500))
    .default({})
    .describe("Answers to the club's own questions, by their code."),
  consent: z
    .strictObject({ conditions: z.literal(true), news: z.boolean().default(false) })
    .optional()
    .describe("The customer has accepted the club's conditions and safety instructions on your pages."),
})

export const bookingQuery = z.strictObject({
  from: localDay.optional().describe('First day of the flight.'),
  to: localDay.optional().describe('Last day of the flight.'),
  state: z.enum(states).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export const bookingMove = z.strictObject({ slot: slotIdText })

export const bookingCancel = z.strictObject({ reason: line(300).default('') })
