import { type Missed, nearestTo } from '@/app/_edge/nearest'
import type { Call } from '@/app/_edge/route'
import { Refusal } from '@/lib/refusal'
import { fromMinutes } from '@/lib/time'
import { slotAnswer } from '../answers/slots'

/** What would have been taken: where, from when, for whom. */
export type Lost = Missed & { activity: string; icao: string; start: number }

/** Does the work; when its slot is taken, the refusal also names up to five free slots around it (`lost`, if it got that far). */
export async function orNearest<T>(
  { ref, actor }: Call<unknown, unknown>,
  lost: () => Lost | null | Promise<Lost | null>,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'slot_taken') throw error
    const wanted = await lost()
    if (!wanted) throw error
    const { activity, icao, start, ...missed } = wanted
    const found = await nearestTo(ref, actor, missed, fromMinutes(start))
    const place = { activity, icao, zone: ref.timeZone }
    throw error.also({ nearest: found.map((slot) => slotAnswer(place, slot)) })
  }
}
