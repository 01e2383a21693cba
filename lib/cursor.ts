import { isUuid } from './id'

/** Where a page of a list ended: what orders the list there, then the id. */
export type Mark = { value: string; id: string }

/** A mark as an opaque cursor. */
export function cursorOf({ value, id }: Mark): string {
  return Buffer.from(`${id} ${value}`).toString('base64url')
}

/** The other way; null for anything that `cursorOf` does not make, and for what the database cannot hold. */
export function markIn(cursor: string): Mark | null {
  const text = Buffer.from(cursor, 'base64url').toString('utf8')
  const [id, value] = [text.slice(0, 36), text.slice(37)]
  return isUuid(id) && text[36] === ' ' && !value.includes('\0') ? { value, id } : null
}

/** The instant of a list ordered by time, in milliseconds since the epoch; null where the mark names none. */
export function instantIn({ value }: Mark): Date | null {
  return /^\d{1,14}$/.test(value) ? new Date(Number(value)) : null
}
