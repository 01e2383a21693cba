import { IncomingMessage, type ServerResponse } from 'node:http'
import { env } from '../env'
import { bodyFault, MOST_BODY_BYTES, mostBytesAt } from './form-body'
import { decodes, isOwnRequest } from './request'
import { staleForm } from './stale-form'
import { type Fault, turnAway } from './turn-away'

const methods = ['GET', 'HEAD', 'POST', 'OPTIONS']
const apiMethods = [...methods, 'PUT', 'PATCH', 'DELETE']

/**
 * The door in front of the framework: what a request must be before anything works on it. The body of a form is read and
 * judged here, then given on as a request of its own. Null when it was answered here.
 */
export function admit(
  request: IncomingMessage,
  response: ServerResponse,
): IncomingMessage | null | Promise<IncomingMessage | null> {
  request.url = withoutHost(request.url ?? '/')
  if (request.method === 'OPTIONS' && !isApi(request.url)) return options(response)
  const fault = faultOf(request)
  if (fault) return refused(response, fault)
  return isForm(request) ? withBody(request, response) : request
}

function options(response: ServerResponse): null {
  response.writeHead(204, { Allow: methods.join(', ') }).end()
  return null
}

// A server must take the whole address too (RFC 9112, 3.2.2); whose name stands in it is of no use here.
function withoutHost(url: string): string {
  const path = url.replace(/^https?:\/\/[^/?#]*/i, '')
  return path.startsWith('/') ? path : `/${path}`
}

function faultOf({ url = '/', method = '', headers }: IncomingMessage): Fault | null {
  const [path = '/', query = ''] = url.split('?', 2)
  const allowed = isApi(path) ? apiMethods : methods
  if (!allowed.includes(method)) return { kind: 'method', allow: allowed.join(', ') }
  if (!decodes(path) || /%00/.test(path) || /%00/.test(query)) return { kind: 'address' }
  if (Number(headers['content-length'] ?? 0) > mostBytesAt(path)) return { kind: 'too_much' }
  return isOwn(method, path, headers) ? null : { kind: 'foreign' }
}

function isOwn(method: string, path: string, headers: IncomingMessage['headers']): boolean {
  const { APP_URL: appUrl, local } = env()
  const [site] = [headers['sec-fetch-site'] ?? null].flat()
  const { origin = null, host = null } = headers
  return isOwnRequest({ method, path, origin, host, site: site ?? null, appUrl, local })
}

const isApi = (path: string) => path.startsWith('/api/')

const isForm = ({ method, url = '' }: IncomingMessage) => method === 'POST' && !isApi(url)

async function withBody(request: IncomingMessage, response: ServerResponse): Promise<IncomingMessage | null> {
  const most = mostBytesAt((request.url ?? '').split('?', 1)[0] ?? '')
  const body = await bodyOf(request, most)
  if (body === 'lost') return null
  const { 'content-type': contentType = '', 'next-action': action } = request.headers
  const kind = body && bodyFault(body, { contentType, called: action !== undefined, most })
  if (body === null || kind) return refused(response, { kind: kind ?? 'too_much' })
  const typed = action === undefined ? await staleForm(body, contentType) : null
  return typed ? refused(response, { kind: 'stale', typed }) : again(request, body)
}

/** Null: more than a form may have. `lost`: the other end went away. */
async function bodyOf(request: IncomingMessage, most: number): Promise<Buffer | null | 'lost'> {
  const chunks: Buffer[] = []
  let size = 0
  const { promise, resolve } = Promise.withResolvers<Buffer | null | 'lost'>()
  request.on('data', (chunk: Buffer) => {
    size += chunk.length
    if (size > most) resolve(null)
    else chunks.push(chunk)
  })
  request.once('end', () => resolve(Buffer.concat(chunks)))
  request.once('close', () => resolve('lost'))
  request.once('error', () => resolve('lost'))
  return promise
}

/** The same request with its body before it. */
function again(request: IncomingMessage, body: Buffer): IncomingMessage {
  const copy = new IncomingMessage(request.socket)
  const { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor } = request
  Object.assign(copy, { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor })
  copy.push(body)
  copy.push(null)
  copy.complete = true
  return copy
}

/** What still arrives is thrown away, so that the sender reads the answer; one that does not stop is cut off. */
const PATIENCE_BYTES = 16 * MOST_BODY_BYTES

function refused(response: ServerResponse, fault: Fault): null {
  const { req: request } = response
  let rest = 0
  request.on('data', (chunk: Buffer) => {
    rest += chunk.length
    if (rest > PATIENCE_BYTES) request.destroy()
  })
  turnAway(response, fault)
  return null
}
