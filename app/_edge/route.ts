import { randomBytes } from 'node:crypto'
import type { z } from 'zod'
import { failure } from '@/lib/failure'
import { givenRequestId, preferredLocale, REQUEST_ID_HEADER } from '@/lib/http/request'
import { traced } from '@/lib/http/trace'
import { isLocale, type Locale } from '@/lib/i18n/locale'
import { log } from '@/lib/log'
import { Refusal } from '@/lib/refusal'
import { type Caller, callerOf, mayDo, readsRegister } from './caller'
import { countRefusal } from './counted'
import { type Answer, type Door, once, type Sent } from './once'
import type { Operation } from './operation'
import { failureProblem, problemOf } from './problem'
import { checked, readBody, readQuery } from './read-input'

/** A call that has passed the door: who calls, what for, in which language. */
export type Call<Query, Body> = Caller &
  Door & {
    locale: Locale
    /** The names in the path, without the club's. */
    path: Readonly<Record<string, string>>
    query: Query
    body: Body
  }

type Context = { params: Promise<Record<string, string>> }

/**
 * A verb over HTTP: key, club and scope first, then the input by the operation's schemas, then the work. A refusal becomes
 * a problem with its status; anything else is logged under the request's id and answered 500.
 */
export function route<Query extends z.ZodType, Body extends z.ZodType>(
  operation: Operation<Query, Body>,
  work: (call: Call<z.output<Query>, z.output<Body>>) => Promise<Answer>,
) {
  return async (request: Request, { params }: Context): Promise<Response> => {
    const id = givenRequestId(request.headers.get(REQUEST_ID_HEADER)) ?? randomBytes(12).toString('base64url')
    const { slug = '', ...path } = await params
    return traced(id, () => answerTo(request, operation, slug, path, id, work))
  }
}

async function answerTo<Query extends z.ZodType, Body extends z.ZodType>(
  request: Request,
  operation: Operation<Query, Body>,
  slug: string,
  path: Record<string, string>,
  id: string,
  work: (call: Call<z.output<Query>, z.output<Body>>) => Promise<Answer>,
): Promise<Response> {
  const url = new URL(request.url)
  const asked = url.searchParams.get('lang')
  const wanted = isLocale(asked) ? asked : preferredLocale(request.headers.get('accept-language'))
  let locale: Locale = wanted ?? 'en'
  let zone = 'UTC'
  let reads = false
  try {
    const caller = await callerOf(request, slug)
    locale = wanted ?? caller.ref.language
    zone = caller.ref.timeZone
    reads = readsRegister(caller)
    if (operation.scope && !mayDo(caller, operation.scope)) throw new Refusal('forbidden')
    const query = checked(operation.query, readQuery(url, locale), locale)
    const raw = operation.method === 'GET' ? {} : await readBody(request, locale)
    const body = checked(operation.body, raw, locale)
    const call = { ...caller, locale, path, query, body }
    const header = operation.once ? request.headers.get('idempotency-key') : null
    const name = `${operation.method} ${operation.path}`
    const asking = { caller, route: name, address: JSON.stringify(path), body: raw, header }
    return toResponse(await once(asking, locale, (door) => work({ ...call, ...door })), locale)
  } catch (error) {
    if (!(error instanceof Refusal)) {
      log().error({ ...failure(error), operation: operation.id }, 'call failed')
      return failureProblem(id, locale)
    }
    countRefusal(error.code)
    return problemOf(error, { locale, zone, reads })
  }
}

function toResponse({ status, text, replayed }: Sent, locale: Locale): Response {
  const headers: Record<string, string> = { 'Cache-Control': 'no-store' }
  if (text !== null)
    Object.assign(headers, { 'Content-Type': 'application/json', 'Content-Language': locale })
  if (replayed) headers['Idempotent-Replayed'] = 'true'
  return new Response(status === 204 ? null : text, { status, headers })
}
