import { and, eq, isNull, lt, or, sql } from 'drizzle-orm'
import type { Locale } from '@/lib/i18n/locale'
import { connection, type Tx } from './client'
import { clubs } from './schema/clubs'
import { apiKeys, type KeyScope } from './schema/keys'
import { statement } from './statement'

declare const made: unique symbol

/** A club's identity. Only `findClub` and `clubById` make one: never from a form. */
type ClubId = string & { readonly [made]: 'ClubId' }

/** What is known of a club before it is opened. */
export type ClubRef = {
  id: ClubId
  slug: string
  name: string
  kind: 'production' | 'test' | 'demo'
  language: Locale
  timeZone: string
}

/** On whose behalf something is done; goes to the journal as `kind:id`. */
export type Actor =
  | { kind: 'visitor'; id: string }
  | { kind: 'customer'; id: string }
  | { kind: 'staff'; id: string }
  | { kind: 'key'; id: string }
  /** The owner of the platform's account, from the client area. */
  | { kind: 'account'; id: string }
  | { kind: 'system'; id: string }

/** An open club: the first argument of every verb and query. Lives as long as its transaction. */
export type Club = ClubRef & { actor: Actor; tx: Tx }

export function actorName(actor: Actor): string {
  return `${actor.kind}:${actor.id}`
}

const enterClub = statement<unknown, { club: string }>(
  () =>
    sql`select set_config('role', 'envol_app', true), set_config('app.club_id', ${sql.placeholder('club')}, true)`,
)
const enterSystem = statement<unknown, Record<string, never>>(
  () => sql`select set_config('role', 'envol_system', true)`,
)

/**
 * Opens a club: one transaction under a role that row-level security binds to it. Whatever `work` throws rolls back.
 * Never wait for the network inside.
 */
export async function inClub<T>(ref: ClubRef, actor: Actor, work: (club: Club) => Promise<T>): Promise<T> {
  const { db, onBehalfOf } = connection()
  const later: (() => void)[] = []
  const result = await onBehalfOf(ref.id, () =>
    db.transaction((tx) => {
      afterwards.set(tx, later)
      return behind(enterClub(tx, { club: ref.id }), () => work({ ...ref, actor, tx }))
    }),
  )
  for (const act of later) act()
  return result
}

const afterwards = new WeakMap<Tx, (() => void)[]>()

/** Has something done once the club's transaction has committed: what rolled back, or was tried again, never counts. */
export function afterCommit({ tx }: Club, act: () => void): void {
  const later = afterwards.get(tx)
  if (!later) throw new Error('no club is open here')
  later.push(act)
}

// The work's first statement is sent right behind the one that sets the role, on the same connection and in this order;
// should that one fail, the transaction is aborted and so is all that follows. Were the order ever lost, the work would see
// no row at all.
async function behind<T>(entered: Promise<unknown>, work: () => Promise<T>): Promise<T> {
  const [result] = await Promise.all([work(), entered])
  return result
}

/**
 * One transaction over every club, for the worker, creation, the operator, migrations and the gates' directory.
 * `reason` names the caller, who has a share of the connections like a club. Under `repeatable read` all its statements see one moment.
 */
export function acrossClubs<T>(
  reason: string,
  work: (tx: Tx) => Promise<T>,
  isolationLevel: 'read committed' | 'repeatable read' = 'read committed',
): Promise<T> {
  const settings = isolationLevel === 'repeatable read' ? { isolationLevel } : undefined
  const { db, onBehalfOf } = connection()
  return onBehalfOf(reason, () =>
    db.transaction((tx) => behind(enterSystem(tx, {}), () => work(tx)), settings),
  )
}

const columns = {
  id: clubs.id,
  slug: clubs.slug,
  name: clubs.name,
  kind: clubs.kind,
  language: clubs.language,
  timeZone: clubs.timeZone,
}

const directory = sql.join(
  Object.entries(columns).map(([name, column]) => sql`${column} as ${sql.identifier(name)}`),
  sql`, `,
)

type ClubRow = Omit<ClubRef, 'id' | 'kind'> & { id: string; kind: typeof clubs.$inferSelect.kind }

/** Null for a template: nobody opens one. */
function brand({ kind, ...row }: ClubRow): ClubRef | null {
  return kind === 'template' ? null : { ...row, kind, id: row.id as ClubId }
}

const bySlug = statement<ClubRow, { slug: string }>(
  () => sql`select ${directory} from ${clubs} where ${clubs.slug} = ${sql.placeholder('slug')}`,
)

/** The gates' way in: the club at an address, or null. */
export async function findClub(slug: string): Promise<ClubRef | null> {
  const [row] = await connection().glance<ClubRow>('directory', [
    enterSystem.asked({}),
    bySlug.asked({ slug }),
  ])
  return row ? brand(row) : null
}

/** The worker's way in: the club a job names, or null when it is gone. */
export async function clubById(id: string): Promise<ClubRef | null> {
  const [row] = await acrossClubs('directory', (tx) => tx.select(columns).from(clubs).where(eq(clubs.id, id)))
  return row ? brand(row) : null
}

const stale = or(isNull(apiKeys.lastUsedAt), lt(apiKeys.lastUsedAt, sql`now() - interval '1 minute'`))

/** What a key of the REST API may do in its club. */
export type Key = {
  id: string
  scopes: readonly KeyScope[]
  /** It reaches only what it made itself. */
  own: boolean
}

type KeyRow = ClubRow & { keyId: string; scopes: KeyScope[]; own: boolean; stale: boolean }

const byKey = statement<KeyRow, { hash: string }>(
  () => sql`
    select ${directory}, ${apiKeys.id} as "keyId", ${apiKeys.scopes} as scopes, ${apiKeys.own} as own, ${stale} as stale
    from ${apiKeys} join ${clubs} on ${clubs.id} = ${apiKeys.clubId}
    where ${apiKeys.hash} = ${sql.placeholder('hash')} and ${apiKeys.revokedAt} is null`,
)

/**
 * The REST API's way in: the club that a key opens, found by the key's SHA-256 (hexadecimal); null when it is unknown or
 * revoked. Notes the use, once a minute.
 */
export async function clubOfKey(hash: string): Promise<{ ref: ClubRef; key: Key } | null> {
  const [row] = await connection().glance<KeyRow>('directory', [enterSystem.asked({}), byKey.asked({ hash })])
  if (!row) return null
  const { keyId: id, scopes, own, stale: unnoted, ...club } = row
  const ref = brand(club)
  if (!ref) return null
  const mine = and(eq(apiKeys.clubId, club.id), eq(apiKeys.id, id), stale)
  if (unnoted)
    await acrossClubs('keys', (tx) => tx.update(apiKeys).set({ lastUsedAt: sql`now()` }).where(mine))
  return { ref, key: { id, scopes, own } }
}
