import { z } from 'zod/mini'
import type { Flight } from '@/domain/bookings/bookings/queries/flight'
import type { Minutes } from '@/domain/calendar/hours/schema'
import type { Buffers } from '@/domain/calendar/occupancy/schema'
import type { HitReason } from '@/domain/resources/unavailabilities/schema'
import type { Aboard, WantedFlight } from '@/domain/slots/slots/rules/judge'
import type { LocalDate } from '@/lib/time'

/** What hits a booking: a fact (`ref`, from and until when), a paper's last day, or nothing more to say. */
export type HitCause = {
  reason: HitReason
  ref: string | null
  /** An unavailability's reason, a paper's name. */
  text: string
  from: Minutes | null
  to: Minutes | null
  expiresOn: LocalDate | null
}

/** Which hits are looked at: all, or those of one aircraft, pilot, fact (grounding or absence) or booking. */
export type HitFilter = { aircraft?: string; pilot?: string; fact?: string; booking?: string }

/** What becomes of a hit booking: another crew, called off, or left as it is for now. */
export type HitChoice = { aircraftId: string; pilotId: string | null } | 'cancel' | 'leave'

/** `sequence`: the booking as it was when the choice was made. */
export type SettledHit = { bookingId: string; sequence: number; choice: HitChoice }

/** An aircraft with a pilot (null: none is needed) that could fly a hit booking. */
export type Crew = { aircraftId: string; pilotId: string | null }

/** A hit booking as its replacements are judged. */
export type Judged = {
  plan: WantedFlight
  terms: Buffers
  aboard: Aboard
  /** The pilot who has said no, or null. */
  declined: string | null
  /** Flown by the member alone, who must be qualified on the aircraft. */
  memberFlies: boolean
}

/** A hit booking with what it takes to decide: `flight` is all that is said about it, `crews` are those that fit. */
export type Hit = {
  flight: Flight
  member: { id: string; firstName: string; lastName: string } | null
  causes: readonly HitCause[]
  crews: readonly Crew[]
  /** What is proposed with all the other hits in mind. */
  proposed: HitChoice
}

/** A pilot's answer to a flight: that it cannot be flown (`no`), or can after all. */
export const flightAnswer = z.object({ bookingId: z.uuid(), sequence: z.int(), no: z.boolean() })
export type FlightAnswer = z.infer<typeof flightAnswer>

const ID = '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}'
const CREW = new RegExp(`^(${ID})/(${ID})?$`, 'i')

/** A choice as a form sends it: `leave`, `cancel`, or the crew as `{aircraft}/{pilot}`, the pilot empty when none is needed. */
const hitChoice = z.pipe(
  z.string().check(z.refine((text) => text === 'leave' || text === 'cancel' || CREW.test(text))),
  z.transform((text): HitChoice => {
    if (text === 'leave' || text === 'cancel') return text
    const [, aircraftId = '', pilotId] = CREW.exec(text) ?? []
    return { aircraftId, pilotId: pilotId ?? null }
  }),
)

/** The other way. */
export const choiceText = (choice: HitChoice): string =>
  typeof choice === 'string' ? choice : `${choice.aircraftId}/${choice.pilotId ?? ''}`

/** What the form of the hits sends: by booking, what was chosen and the booking's `sequence` then. */
export const settleForm = z.object({
  choice: z.record(z.uuid(), hitChoice),
  sequence: z.record(z.uuid(), z.coerce.number()),
  reason: z._default(z.string().check(z.maxLength(500, { error: 'reason' })), ''),
})
