import { addDays, localDate } from '@/lib/time'
import type { MeasuredClub } from '../data/measured'
import type { Sent } from '../load/http'

/** The local day so many days from now, at the measured club. */
export const dayAhead = (days: number) => addDays(localDate(new Date(), 'Europe/Paris'), days)

const base = ({ slug }: MeasuredClub) => `/api/v1/clubs/${slug}`

const headers = ({ key }: MeasuredClub) => ({
  authorization: `Bearer ${key}`,
  'content-type': 'application/json',
})

export function slotsCall(club: MeasuredClub, from: string, to: string): Sent {
  const query = new URLSearchParams({ activity: 'discovery-30', from, to, passengers: '1' })
  return { method: 'GET', path: `${base(club)}/slots?${query}`, headers: headers(club) }
}

export function verifyCall(club: MeasuredClub, reference: string): Sent {
  const body = JSON.stringify({ reference })
  return { method: 'POST', path: `${base(club)}/coupons/verify`, headers: headers(club), body }
}

/** With an Idempotency-Key, as the guide tells partners. */
export function holdCall(club: MeasuredClub, { reference, slot }: { reference: string; slot: string }): Sent {
  return {
    method: 'POST',
    path: `${base(club)}/holds`,
    headers: { ...headers(club), 'idempotency-key': `"hold-${reference}-${slot}"` },
    body: JSON.stringify({ references: [reference], slot, weights: [80] }),
  }
}

export function confirmCall(club: MeasuredClub, hold: string): Sent {
  const contact = {
    lastName: 'Estève',
    firstName: 'Camille',
    cellPhone: '+33639982147',
    email: `${hold}@example.org`,
  }
  return {
    method: 'POST',
    path: `${base(club)}/bookings`,
    headers: { ...headers(club), 'idempotency-key': `"confirm-${hold}"` },
    body: JSON.stringify({ hold, contact, consent: { conditions: true } }),
  }
}

/** One call outside any measurement. Throws unless it is answered 2xx. */
export async function call<T>(url: string, { path, ...init }: Sent): Promise<T> {
  const response = await fetch(url + path, init)
  const text = await response.text()
  if (!response.ok) throw new Error(`${init.method} ${path}: ${response.status} ${text.slice(0, 300)}`)
  return JSON.parse(text)
}

export type OfferedSlot = { id: string; start: string; vacancies: number }

/** Every slot that the club offers in the next `days` days. */
export async function offeredSlots(url: string, club: MeasuredClub, days: number): Promise<OfferedSlot[]> {
  const found: OfferedSlot[] = []
  for (let first = 0; first < days; first += 31) {
    const last = Math.min(first + 30, days - 1)
    const { slots } = await call<{ slots: OfferedSlot[] }>(
      url,
      slotsCall(club, dayAhead(first), dayAhead(last)),
    )
    found.push(...slots)
  }
  return found
}
