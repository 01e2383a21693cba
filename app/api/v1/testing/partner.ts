import { aClub, type Part, type World } from '@/db/testing/club'
import { activity, coupon, oneBase, openEveryDay, pilot, plane, times } from '@/db/testing/parts'
import { issueKey } from '@/domain/club/keys/issue'
import { type KeyScope, keyScopes } from '@/domain/club/keys/schema'
import { addDays, localDate } from '@/lib/time'
import * as activities from '../clubs/[slug]/activities/route'
import * as cancel from '../clubs/[slug]/bookings/[id]/cancel/route'
import * as move from '../clubs/[slug]/bookings/[id]/move/route'
import * as booking from '../clubs/[slug]/bookings/[id]/route'
import * as bookings from '../clubs/[slug]/bookings/route'
import * as coupon_ from '../clubs/[slug]/coupons/[reference]/route'
import * as coupons from '../clubs/[slug]/coupons/route'
import * as verify from '../clubs/[slug]/coupons/verify/route'
import * as extend from '../clubs/[slug]/holds/[id]/extend/route'
import * as hold from '../clubs/[slug]/holds/[id]/route'
import * as holds from '../clubs/[slug]/holds/route'
import * as club_ from '../clubs/[slug]/route'
import * as schedule from '../clubs/[slug]/schedule/route'
import * as slots from '../clubs/[slug]/slots/route'
import * as search from '../clubs/[slug]/slots/search/route'

type Handler = (request: Request, context: { params: Promise<never> }) => Promise<Response>

/** As Next finds them: the most exact pattern first. */
const routes: [RegExp, object][] = [
  [/^\/?$/, club_],
  [/^\/activities$/, activities],
  [/^\/slots$/, slots],
  [/^\/slots\/search$/, search],
  [/^\/coupons$/, coupons],
  [/^\/coupons\/verify$/, verify],
  [/^\/coupons\/(?<reference>[^/]+)$/, coupon_],
  [/^\/holds$/, holds],
  [/^\/holds\/(?<id>[^/]+)$/, hold],
  [/^\/holds\/(?<id>[^/]+)\/extend$/, extend],
  [/^\/bookings$/, bookings],
  [/^\/bookings\/(?<id>[^/]+)$/, booking],
  [/^\/bookings\/(?<id>[^/]+)\/move$/, move],
  [/^\/bookings\/(?<id>[^/]+)\/cancel$/, cancel],
  [/^\/schedule$/, schedule],
]

/** An answer with its JSON read. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
export type Told = { status: number; headers: Headers; text: string; body: any }

export type Sending = { key?: string | undefined; headers?: Record<string, string>; raw?: BodyInit }

/** Sends a request to the handler at its address, with a real `Request`, as Next would. */
export async function send(
  slug: string,
  method: string,
  path: string,
  body?: unknown,
  { key, headers, raw }: Sending = {},
): Promise<Told> {
  const url = new URL(`http://localhost/api/v1/clubs/${slug}${path}`)
  const below = url.pathname.slice(`/api/v1/clubs/${slug}`.length)
  const [match, module] = routes.flatMap(([pattern, found]) => {
    const matched = pattern.exec(below)
    return matched ? [matched, found] : []
  }) as [RegExpExecArray, Record<string, Handler>]
  const handler = module?.[method]
  if (!handler) throw new Error(`no handler for ${method} ${path}`)
  const named = Object.entries(match.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)])
  const request = new Request(url, {
    method,
    headers: {
      ...(key !== undefined && { Authorization: `Bearer ${key}` }),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...headers,
    },
    body: raw ?? (body === undefined ? null : JSON.stringify(body)),
  })
  const params = Promise.resolve({ slug, ...Object.fromEntries(named) } as never)
  const response = await handler(request, { params })
  const text = await response.text()
  return { status: response.status, headers: response.headers, text, body: text ? JSON.parse(text) : null }
}

const PARIS = 'Europe/Paris'
export const inDays = (days: number) => addDays(localDate(new Date(), PARIS), days)

export type Partner = World & {
  slug: string
  key: string
  keyId: string
  /** A request with the club's key of every scope. */
  call(method: string, path: string, body?: unknown, sending?: Sending): Promise<Told>
  /** Another key of the club. */
  anotherKey(scopes: readonly KeyScope[], own?: boolean): Promise<{ id: string; key: string }>
  /** The free slots of a day for one passenger. */
  slotsOn(days: number): Promise<{ id: string; start: string; vacancies: number }[]>
  references: string[]
}

/** A club with a desk that is open now, and a key of every scope. */
export async function aPartner({
  coupons: count = 1,
  pairs = 1,
  overrides = {},
  parts = [],
  given = {},
}: {
  coupons?: number
  pairs?: number
  overrides?: Parameters<typeof aClub>[0]
  parts?: Part[]
  given?: Parameters<typeof coupon>[0]
} = {}): Promise<Partner> {
  const world = await aClub(overrides).with(
    oneBase,
    activity({ asksWeights: true }),
    times(pairs, plane()),
    times(pairs, pilot()),
    openEveryDay,
    times(count, coupon(given)),
    ...parts,
  )
  const slug = world.ref.slug
  const anotherKey = (scopes: readonly KeyScope[], own = false) =>
    world.open((club) => issueKey(club, { name: 'partner', scopes: [...scopes], own }))
  const { id: keyId, key } = await anotherKey(keyScopes)
  const call: Partner['call'] = (method, path, body, sending) =>
    send(slug, method, path, body, { key, ...sending })
  return {
    ...world,
    slug,
    key,
    keyId,
    call,
    anotherKey,
    async slotsOn(days) {
      const day = inDays(days)
      const { body } = await call('GET', `/slots?activity=discovery-30&from=${day}&to=${day}`)
      return body.slots
    },
    references: world.coupons.map(({ reference }) => reference),
  }
}

export const contact = {
  lastName: 'Durand',
  firstName: 'Camille',
  cellPhone: '06 12 34 56 78',
  email: 'camille@essais.example',
  isPassenger: true,
}
