import { sql } from 'drizzle-orm'
import { check, foreignKey, index, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core'
import { clubId, id, linkColumns, sessionColumns } from './columns'
import { people } from './people'

/** A browser signed in to a club's platform. Its id is all that the cookie's token carries; rights are read at each request. */
export const clubSessions = pgTable(
  'club_sessions',
  {
    clubId: clubId(),
    id: id(),
    ...sessionColumns('person_id'),
  },
  (t) => [
    primaryKey({ columns: [t.clubId, t.id] }),
    foreignKey({
      name: 'session_of_a_person_of_this_club',
      columns: [t.clubId, t.ownerId],
      foreignColumns: [people.clubId, people.id],
    }).onDelete('cascade'),
    index('sessions_of_person').on(t.clubId, t.ownerId),
  ],
)

/** A link that was mailed to sign in or to choose a password. Single use; its SHA-256 (hexadecimal) is kept. */
export const clubLinks = pgTable(
  'club_links',
  {
    clubId: clubId(),
    id: id(),
    ...linkColumns('person_id'),
    /** Where it was mailed to: using it proves that address. */
    email: text('email').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clubId, t.id] }),
    unique('club_link_once').on(t.clubId, t.hash),
    foreignKey({
      name: 'link_of_a_person_of_this_club',
      columns: [t.clubId, t.ownerId],
      foreignColumns: [people.clubId, people.id],
    }).onDelete('cascade'),
    check('club_link_hash', sql`${t.hash} ~ '^[0-9a-f]{64}$'`),
  ],
)
