import { lookup as resolve } from 'node:dns/promises'
import type { LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'
import { Agent, type Dispatcher, request } from 'undici'
import { env } from '../env'

/** Why a call to an address given by a club brought no answer. */
export type OutboundProblem = 'refused_address' | 'unreachable' | 'timeout' | 'too_large' | 'redirect'

export class OutboundError extends Error {
  override readonly name = 'OutboundError'

  /** `status` is known when the answer began to arrive. */
  constructor(
    readonly kind: OutboundProblem,
    readonly status: number | null = null,
    options?: ErrorOptions,
  ) {
    super(status === null ? kind : `${kind} (${status})`, options)
  }
}

export type OutboundRequest = {
  url: string
  method: 'GET' | 'POST' | 'PUT'
  headers: Readonly<Record<string, string>>
  body?: string
  /** Milliseconds for everything: name, connection, headers and body. */
  timeoutMs: number
  /** Of the answer's body; 64 KiB unless told. */
  maxBytes?: number
  /** Whether loopback and private addresses, and plain http, may be called; ALLOW_PRIVATE_HOSTS unless told. */
  allowPrivate?: boolean
}

export type OutboundAnswer = {
  status: number
  /** Names in lower case; of a repeated header, the first. */
  headers: Readonly<Record<string, string>>
  text: string
}

/**
 * One call to an address that somebody else chose. Every name is resolved here, refused when any of its addresses is not
 * public, and the connection goes to the addresses that were looked at: a name cannot change in between. No redirect is
 * followed. Throws OutboundError.
 */
export async function callOut(asked: OutboundRequest): Promise<OutboundAnswer> {
  const allowPrivate = asked.allowPrivate ?? env().ALLOW_PRIVATE_HOSTS
  const url = permittedUrl(asked.url, allowPrivate)
  const signal = AbortSignal.timeout(asked.timeoutMs)
  try {
    const response = await request(url, {
      method: asked.method,
      headers: asked.headers,
      body: asked.body ?? null,
      dispatcher: agent(allowPrivate),
      signal,
      headersTimeout: 0,
      bodyTimeout: 0,
    })
    const { statusCode: status } = response
    if (status >= 300 && status < 400) {
      response.body.on('error', () => undefined).destroy()
      throw new OutboundError('redirect', status)
    }
    return { status, headers: plain(response.headers), text: await read(response, asked.maxBytes ?? 65_536) }
  } catch (error) {
    if (error instanceof OutboundError) throw error
    throw new OutboundError(signal.aborted ? 'timeout' : 'unreachable', null, { cause: error })
  }
}

/** True for an address that belongs to one machine of the public internet, and to nothing inside a house. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  if (parsed.range() !== 'unicast') return false
  // All global unicast addresses assigned so far lie in 2000::/3 (RFC 4291, IANA's registry).
  return parsed.kind() === 'ipv4' || parsed.match(ipaddr.parseCIDR('2000::/3'))
}

function permittedUrl(text: string, allowPrivate: boolean): URL {
  if (!URL.canParse(text)) throw new OutboundError('refused_address')
  const url = new URL(text)
  const protocols = allowPrivate ? ['https:', 'http:'] : ['https:']
  if (!protocols.includes(url.protocol) || url.username || url.password)
    throw new OutboundError('refused_address')
  // No name is looked up for a literal address, so it is judged here. URL has already made 0x7f.1 a 127.0.0.1.
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (!allowPrivate && ipaddr.isValid(host) && !isPublicAddress(host))
    throw new OutboundError('refused_address')
  return url
}

const publicOnly: LookupFunction = (hostname, options, answer) => {
  resolve(hostname, { all: true }).then(
    (addresses) => {
      const [first] = addresses
      if (!first || !addresses.every(({ address }) => isPublicAddress(address))) {
        answer(new OutboundError('refused_address'), '', 0)
      } else if (options.all) {
        answer(null, addresses)
      } else {
        answer(null, first.address, first.family)
      }
    },
    (error: Error) => answer(error, '', 0),
  )
}

const agents = new Map<boolean, Agent>()

// Connections are not kept: one that its other end has closed meanwhile would pass for a shop that cannot be reached.
function agent(allowPrivate: boolean): Agent {
  let found = agents.get(allowPrivate)
  if (!found) {
    found = new Agent({ pipelining: 0, ...(allowPrivate ? {} : { connect: { lookup: publicOnly } }) })
    agents.set(allowPrivate, found)
  }
  return found
}

function plain(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  const entries = Object.entries(headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value[0] : value,
  ])
  return Object.fromEntries(entries.filter(([, value]) => typeof value === 'string'))
}

async function read({ body, statusCode }: Dispatcher.ResponseData, most: number): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > most) throw new OutboundError('too_large', statusCode)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
