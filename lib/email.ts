import { tidyLine } from './text'

/** An address as it is stored, written to and compared: lower case, its domain as ASCII (RFC 5891); as it is when it has no form of one. */
export function normalEmail(typed: string): string {
  const line = tidyLine(typed)
  const [, local = '', domain = ''] = /^([^@]+)@([^@\s/?#:\\[\]%]+)$/.exec(line) ?? []
  if (local === '') return line
  const host = URL.parse(`http://${domain}`)?.hostname ?? domain
  return `${local}@${host}`.toLowerCase()
}

/**
 * Shape only, of a normal form: a dot-atom of RFC 5322 before the sign, as every mail service takes it (no quotes, no letters beyond
 * ASCII, which would ask each server on the way for SMTPUTF8), names of hosts behind it. Whether a mailbox answers is for the mail to say.
 */
export const emailPattern =
  /^(?=[^@]{1,64}@)[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9]+(?:-+[a-z0-9]+)*\.)+[a-z](?:-*[a-z0-9])+$/

/** For fields whose emptiness has a sentence of its own. */
export const emailOrEmpty = new RegExp(`^$|${emailPattern.source}`)

export const LONGEST_EMAIL = 254
