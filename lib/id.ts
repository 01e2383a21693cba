import { v7, validate } from 'uuid'

/** A time-ordered identifier (RFC 9562, version 7). */
export function uuidv7(): string {
  return v7()
}

export function madeAt(id: string): Date {
  return new Date(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16))
}

export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && validate(value)
}
