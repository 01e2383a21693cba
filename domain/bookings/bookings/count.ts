import { count } from '@/lib/metrics'

const metric = { name: 'envol_bookings_total', help: 'External bookings, by what happened to them.' }

/** Counts what happened to an external booking. */
export function countBooking(event: string): void {
  count(metric, { event })
}
