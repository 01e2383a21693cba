import { randomBytes } from 'node:crypto'

/** Crockford's base 32: no I, L, O, U. https://www.crockford.com/base32.html */
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const FORM = new RegExp(`^[${CROCKFORD}]{10}$`)

/** A code that people read and type: 10 random characters of Crockford base 32 (50 bits). */
export function randomCode(): string {
  return Array.from(randomBytes(10), (byte) => CROCKFORD.charAt(byte & 31)).join('')
}

/** True for what `randomCode` may have made. */
export function isCode(text: string): boolean {
  return FORM.test(text)
}

/** A code as Crockford means it to be read: O is 0, I and L are 1. */
export function readCode(typed: string): string {
  return typed.replace(/O/g, '0').replace(/[IL]/g, '1')
}

/** For people: two groups of five, anything that is no code untouched. */
export function displayCode(code: string): string {
  return isCode(code) ? `${code.slice(0, 5)}-${code.slice(5)}` : code
}
