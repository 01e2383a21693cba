import { randomBytes } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { env } from '../env'
import { givenRequestId, REQUEST_ID_HEADER } from './request'

const safety = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

/**
 * What every answer of this server carries, whoever makes it: the id that its log lines have, the headers of safety, and HSTS
 * behind TLS.
 */
export function everyAnswer(response: ServerResponse): void {
  const given = response.req.headers[REQUEST_ID_HEADER]
  const id = (typeof given === 'string' && givenRequestId(given)) || randomBytes(12).toString('base64url')
  response.req.headers[REQUEST_ID_HEADER] = id
  response.setHeader(REQUEST_ID_HEADER, id)
  for (const [name, value] of Object.entries(safety)) response.setHeader(name, value)
  if (env().secure) response.setHeader('Strict-Transport-Security', 'max-age=31536000')
}
