import type { IncomingMessage, ServerResponse } from 'node:http'
import compression from 'compression'
import { countRequest } from '@/app/_edge/counted'
import { passesUnchanged, passing } from '@/app/_edge/passing'
import { failure } from '@/lib/failure'
import { admit } from '@/lib/http/admit'
import { everyAnswer } from '@/lib/http/every-answer'
import { LOCALE_COOKIE } from '@/lib/http/request'
import { whileServing } from '@/lib/http/response'
import { turnAway } from '@/lib/http/turn-away'
import { log } from '@/lib/log'

type Serve = (request: IncomingMessage, response: ServerResponse) => unknown

/** What stands behind the door: the built route that a request is for, if it needs no more, and the framework for the rest. */
export type Behind = { route: (request: IncomingMessage) => Serve | null; framework: Serve }

/** What the process needs of the house. */
export type House = { serve: typeof serve; shutDown: () => Promise<void> }

declare global {
  /** Given by the process that serves; called once the house is ready. */
  var envolOpened: ((house: House) => void) | undefined
}

/**
 * The one way in, for every request: it is counted, gets its id and the headers of safety, is judged before anything works on it
 * (`admit`), and is then served by its own route, or by the framework where there is more to do.
 */
export async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  behind: Behind,
): Promise<void> {
  const started = performance.now()
  const { method = '', url = '' } = request
  const path = url.split('?')[0] ?? ''
  everyAnswer(response)
  response.once('finish', () =>
    countRequest({ method, path }, response.statusCode, performance.now() - started),
  )
  try {
    const admitted = await admit(request, response)
    if (admitted) await whileServing(response, () => served(admitted, response, behind))
  } catch (error) {
    log().error(failure(error), 'request failed')
    if (response.headersSent) response.destroy()
    else turnAway(response, { kind: 'failure' })
  }
}

// The framework presses its own answers.
const pressed = compression()

function served(request: IncomingMessage, response: ServerResponse, { route, framework }: Behind): unknown {
  const own = route(request)
  if (!own) return framework(request, response)
  pressed(request, response, () => undefined)
  const [path = '/', query = ''] = (request.url ?? '/').split('?', 2)
  if (passesUnchanged(path)) return own(request, response)
  const passed = passing({
    method: request.method ?? 'GET',
    path,
    query: new URLSearchParams(query),
    accepted: request.headers['accept-language'] ?? null,
    remembered: new RegExp(`(?:^|;\\s*)${LOCALE_COOKIE}=(\\w+)`).exec(request.headers.cookie ?? '')?.[1],
  })
  if ('moved' in passed) return response.writeHead(308, { Location: passed.moved }).end()
  Object.assign(request.headers, passed.told)
  for (const [name, value] of Object.entries(passed.carried)) response.setHeader(name, value)
  return own(request, response)
}
