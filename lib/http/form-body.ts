import { isText } from '../text'
import { LONGEST_NAME, MOST_FIELDS } from './form-data'

/** The largest body of a form. */
export const MOST_BODY_BYTES = 1_048_576

/** The largest body that brings a file, as Next's own limit (next.config.mjs): 10 MB, and what is around it. */
const MOST_FILE_BYTES = 11_534_336

/** How much may be sent to an address: a file to where files are brought, a form everywhere else. */
export const mostBytesAt = (path: string): number =>
  /^\/[a-z0-9-]+\/desk\/imports$/.test(path) ? MOST_FILE_BYTES : MOST_BODY_BYTES

const LONGEST_PART_HEADER = 1024
const DEEPEST = 32

/** Why a body is not worth any work: it is no form at all, or larger in some way than any form of ours. */
export type BodyFault = 'malformed' | 'too_much'

type Posted = {
  contentType: string
  /** True when a script of ours calls a server action: then every field holds a piece of JSON. */
  called: boolean
  /** The most that its address takes. */
  most?: number
}

/**
 * What is wrong with the whole body of a post, or null. One walk over its bytes, whatever they are; the framework's own
 * readers answer 500 to most of what is refused here, and take a time that grows faster than what they read.
 */
export function bodyFault(
  body: Buffer,
  { contentType, called, most = MOST_BODY_BYTES }: Posted,
): BodyFault | null {
  if (body.length > most) return 'too_much'
  if (/^multipart\/form-data\b/i.test(contentType)) return multipartFault(body, contentType, called)
  if (/^application\/x-www-form-urlencoded\b/i.test(contentType)) return pairsFault(body)
  return called ? jsonFault(body.toString('utf8')) : null
}

// RFC 2046, 5.1.1; browsers never quote it.
const boundaryOf = /;\s*boundary=(?:"([^"\r\n]{1,70})"|([^\s;",]{1,70}))\s*(?:;|$)/i
const partName = /^content-disposition:\s*form-data;(?:.*;)?\s*name="([^"\r\n]*)"/im
const fileName = /;\s*filename\*?=/i

function multipartFault(body: Buffer, contentType: string, called: boolean): BodyFault | null {
  const [, quoted, bare] = boundaryOf.exec(contentType) ?? []
  const delimiter = Buffer.from(`--${quoted ?? bare ?? ''}`)
  if (delimiter.length === 2 || !startsAt(body, delimiter, 0)) return 'malformed'
  const between = Buffer.from(`\r\n${delimiter}`)
  let at = delimiter.length
  for (let parts = 0; ; parts++) {
    if (startsAt(body, DASHES, at)) return null
    if (parts === MOST_FIELDS) return 'too_much'
    const head = startsAt(body, BREAK, at) ? body.subarray(at + 2, at + 2 + LONGEST_PART_HEADER) : EMPTY
    const headEnd = head.indexOf('\r\n\r\n')
    if (headEnd < 0) return 'malformed'
    const start = at + 2 + headEnd + 4
    const end = body.indexOf(between, start)
    if (end < 0) return 'malformed'
    const fault = partFault(head.toString('utf8', 0, headEnd), body.subarray(start, end), called)
    if (fault) return fault
    at = end + between.length
  }
}

const DASHES = Buffer.from('--')
const BREAK = Buffer.from('\r\n')
const EMPTY = Buffer.alloc(0)

function partFault(head: string, value: Buffer, called: boolean): BodyFault | null {
  const name = partName.exec(head)?.[1]
  if (name === undefined) return 'malformed'
  if (name.length > LONGEST_NAME) return 'too_much'
  if (fileName.test(head)) return null
  // `$ACTION_1:0` names an action and what it is bound to; `0`, `1`... of a call are its arguments.
  const json = called ? /^\d+$/.test(name) : /^\$ACTION_\d+:\d+$/.test(name)
  return json ? jsonFault(value.toString('utf8')) : null
}

function pairsFault(body: Buffer): BodyFault | null {
  let pairs = 1
  for (const byte of body) if (byte === AMPERSAND) pairs++
  return pairs > MOST_FIELDS ? 'too_much' : null
}

const AMPERSAND = 38

/** React's readers call themselves for every level, and PostgreSQL takes neither NUL nor half a surrogate pair. */
function jsonFault(text: string): BodyFault | null {
  let value: unknown
  if (openings(text) > MOST_FIELDS) return 'too_much'
  try {
    value = JSON.parse(text)
  } catch {
    return 'malformed'
  }
  const rest = [{ value, depth: 1 }]
  for (let seen = 0, next = rest.pop(); next; next = rest.pop(), seen++) {
    if (next.depth > DEEPEST || seen > MOST_FIELDS) return 'too_much'
    const { value: here, depth } = next
    if (typeof here === 'string' && !isText(here)) return 'malformed'
    if (typeof here !== 'object' || here === null) continue
    const names = Object.keys(here)
    if (names.length > MOST_FIELDS) return 'too_much'
    if (!Array.isArray(here) && !names.every(isText)) return 'malformed'
    for (const member of Object.values(here)) rest.push({ value: member, depth: depth + 1 })
  }
  return null
}

// A quick look that spares the parser a million levels.
function openings(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    if (sign === BRACKET || sign === BRACE) count++
  }
  return count
}

const BRACKET = 91
const BRACE = 123

function startsAt(body: Buffer, what: Buffer, at: number): boolean {
  return body.subarray(at, at + what.length).equals(what)
}
