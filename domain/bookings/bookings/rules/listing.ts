import { isUuid } from '@/lib/id'
import type { Place } from '../schema'

/** A place as an opaque cursor. */
export function cursorOf({ start, id }: Place): string {
  return Buffer.from(`${start.getTime()} ${id}`).toString('base64url')
}

/** The other way; null for anything that `cursorOf` does not make. */
export function placeOf(cursor: string): Place | null {
  const [time = '', id] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ')
  const start = new Date(/^\d{1,13}$/.test(time) ? Number(time) : Number.NaN)
  return isUuid(id) && !Number.isNaN(start.getTime()) ? { start, id } : null
}
