import { call, type OfferedSlot } from '../rows/calls'
import { judge } from './checker'
import { allAtOnce, type Heard } from './visit'
import type { Crush } from './world'

type Problem = { code?: string; title?: string; detail?: string; nearest?: { id: string }[] }
type Answer = Problem & { id?: string }

export type Outcome = { problems: string[]; longestMs: number; refusals: Record<string, number> }

type Wish = { key: string; reference: string; slot: string }

const path = ({ slug }: Crush) => `/api/v1/clubs/${slug}`
const headers = (key: string) => ({ authorization: `Bearer ${key}`, 'content-type': 'application/json' })

/** Everybody asks for a place at once; who gets one confirms at once. */
async function rush(crush: Crush, urls: readonly string[], wishes: readonly Wish[]) {
  const holds = await allAtOnce<Answer>(
    urls,
    wishes.map(({ key, reference, slot }) => ({
      method: 'POST' as const,
      path: `${path(crush)}/holds`,
      headers: headers(key),
      body: JSON.stringify({ references: [reference], slot }),
    })),
  )
  const won = holds.flatMap(({ status, body }, n) =>
    status === 201 && body.id ? [{ hold: body.id, n }] : [],
  )
  const bookings = await allAtOnce<Answer>(
    urls,
    won.map(({ hold, n }) => ({
      method: 'POST' as const,
      path: `${path(crush)}/bookings`,
      headers: headers(wishes[n]?.key ?? ''),
      body: JSON.stringify({ hold, contact: contactOf(n), consent: { conditions: true } }),
    })),
  )
  return { holds, bookings }
}

const contactOf = (n: number) => ({
  lastName: 'Estève',
  firstName: `Camille${n}`,
  cellPhone: '+33639982147',
  email: `visitor${n}@example.org`,
})

/** The free starts of a local day, in order. */
export async function startsOn(crush: Crush, url: string, day: string): Promise<OfferedSlot[]> {
  const query = new URLSearchParams({ activity: 'discovery-30', from: day, to: day })
  const sent = {
    method: 'GET' as const,
    path: `${path(crush)}/slots?${query}`,
    headers: headers(crush.keys[0] ?? ''),
  }
  return (await call<{ slots: OfferedSlot[] }>(url, sent)).slots
}

/**
 * Many visitors, each with a coupon, after one place: `slots` is one start, or several that overlap. Exactly one is booked,
 * everybody else reads `slot_taken` with free alternatives. `confirmed` gathers every booking that was ever answered.
 */
export async function onePlace(
  crush: Crush,
  urls: readonly string[],
  { slots, references, day }: { slots: readonly string[]; references: readonly string[]; day: string },
  confirmed: string[],
): Promise<Outcome> {
  const wishes = references.map((reference, n) => ({
    key: crush.keys[0] ?? '',
    reference,
    slot: slots[n % slots.length] ?? '',
  }))
  const { holds, bookings } = await rush(crush, urls, wishes)
  const made = bookings.flatMap(({ status, body }) => (status === 201 && body.id ? [body.id] : []))
  confirmed.push(...made)
  const losers = holds.filter(({ status }) => status !== 201)
  const free = new Set((await startsOn(crush, urls[0] ?? '', day)).map(({ id }) => id))
  const problems = [
    ...(holds.length - losers.length === 1
      ? []
      : [`${holds.length - losers.length} visitors keep the place`]),
    ...(made.length === 1 ? [] : [`${made.length} bookings`]),
    ...bookings.filter(({ status }) => status !== 201).map(unexpected),
    ...losers.flatMap((loser) => untrue(loser, free, day)),
    ...(await judge(crush, confirmed)),
  ]
  return outcome(problems, [...holds, ...bookings])
}

/** One coupon from many sides, each with a key of its own, at as many places: one booking, whoever it is. */
export async function manySides(
  crush: Crush,
  urls: readonly string[],
  { slots, reference }: { slots: readonly string[]; reference: string },
  confirmed: string[],
): Promise<Outcome> {
  const wishes = slots.map((slot, n) => ({ key: crush.keys[n % crush.keys.length] ?? '', reference, slot }))
  const { holds, bookings } = await rush(crush, urls, wishes)
  const made = bookings.flatMap(({ status, body }) => (status === 201 && body.id ? [body.id] : []))
  confirmed.push(...made)
  const refusals = ['reference_held', 'invalid_reference', 'slot_taken', 'hold_expired']
  const odd = [...holds, ...bookings].filter(
    ({ status, body }) => status !== 201 && !refusals.includes(body.code ?? ''),
  )
  const problems = [
    ...(made.length === 1 ? [] : [`${made.length} bookings of one coupon`]),
    ...odd.map(unexpected),
    ...(await judge(crush, confirmed)),
  ]
  return outcome(problems, [...holds, ...bookings])
}

/** A refusal that is not `slot_taken`, cannot be read, or names places of that day that are not free. */
function untrue(loser: Heard<Answer>, free: ReadonlySet<string>, day: string): string[] {
  const { code, title, detail, nearest = [] } = loser.body
  if (loser.status !== 409 || code !== 'slot_taken') return [unexpected(loser)]
  if (!title || !detail) return ['a refusal without words']
  if (nearest.length === 0) return ['a refusal without alternatives']
  const stamp = day.replaceAll('-', '')
  const gone = nearest.filter(({ id }) => id.includes(`.${stamp}T`) && !free.has(id))
  return gone.map(({ id }) => `${id} was named as free and is not`)
}

function unexpected({ status, body }: Heard<Answer>): string {
  return `unexpected answer ${status} ${body.code ?? ''} ${body.detail ?? ''}`.trim()
}

function outcome(problems: string[], heard: readonly Heard<Answer>[]): Outcome {
  const refusals: Record<string, number> = {}
  for (const { status, body } of heard) {
    if (status !== 201) refusals[body.code ?? status] = (refusals[body.code ?? status] ?? 0) + 1
  }
  return { problems, longestMs: Math.max(...heard.map(({ milliseconds }) => milliseconds)), refusals }
}
