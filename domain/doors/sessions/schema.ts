import type { SQL } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type {
  accountLinks,
  accountSessions,
  accounts,
  operatorLinks,
  operatorSessions,
  operators,
} from '@/db/schema/accounts'
import type { people } from '@/db/schema/people'
import type { clubLinks, clubSessions } from '@/db/schema/sessions'
import type { Locale } from '@/lib/i18n/locale'

/** The browser that comes to a door. */
export type Browser = {
  /** Its address, keyed and hashed. */
  address: string
  /** Its name for itself, as it sent it. */
  agent: string
  /** The session it has at this door already, which ends when another begins. */
  replaces: string | null
}

/** A browser signed in somewhere, as its owner sees it. */
export type SessionLine = { id: string; createdAt: Date; lastSeenAt: Date; agent: string }

/** What every door must know of whoever signs in there. */
export type Owner = {
  id: string
  email: string | null
  identifier?: string | null
  passwordHash: string | null
}

/** Where a door keeps its owners, their sessions and links. */
export type RealmTables = {
  owners: typeof accounts | typeof operators | typeof people
  sessions: typeof accountSessions | typeof operatorSessions | typeof clubSessions
  links: typeof accountLinks | typeof operatorLinks | typeof clubLinks
  /** What each of their rows carries besides: the club they are of. */
  scope: { clubId?: string }
  /** How long a session lasts after signing in; `prolonged`: or after it was last seen. */
  lasts: { hours: number; prolonged: boolean }
}

/** Somebody who can sign in, open: lives as long as its transaction. */
export type OpenOwner = { realm: RealmTables; id: string; tx: Tx }

/**
 * Who signs in at one door, apart from those of every other: the client area's accounts, the operators, the people of one club.
 * `Holder`: what a session gives besides its id.
 */
export type Realm<Face extends Owner = Owner, Holder extends object = object> = RealmTables & {
  /** Names the door in its cookies, its secret, and where tries of a password are counted; no two share one. */
  name: string
  /** One transaction about one owner. */
  open: <T>(ownerId: string, work: (owner: OpenOwner) => Promise<T>) => Promise<T>
  /** One transaction in which it is not known yet who comes. */
  seek: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
  /** Whom an identifier may mean, best first: those who may come in today. */
  named: (tx: Tx, identifier: string) => Promise<Face[]>
  /** Owners that a condition on their table names, of those who may come in today. */
  found: (tx: Tx, condition: SQL) => Promise<Face[]>
  /** What a session of this owner opens now; null when it opens nothing any more. */
  holder: (tx: Tx, ownerId: string) => Promise<Holder | null>
  /** Mails a link's raw token to its owner; `language` is the asking page's. */
  mail: (tx: Tx, owner: Face, token: string, language: Locale) => Promise<void>
  /** True where the password is everybody's and stays: the demonstration. */
  passwordStays?: boolean
}
