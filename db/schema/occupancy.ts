import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import { clubs } from './clubs'
import { clubId, id, instant, tstzrange } from './columns'

/** What can be busy: an aircraft, or a person with a role in the club. */
export const subjects = pgTable(
  'subjects',
  { clubId: clubId(), id: id(), kind: text('kind').$type<'aircraft' | 'person'>().notNull() },
  (t) => [
    primaryKey({ columns: [t.clubId, t.id] }),
    foreignKey({ name: 'subject_of_a_club', columns: [t.clubId], foreignColumns: [clubs.id] }).onDelete(
      'cascade',
    ),
    check('subject_kind', sql`${t.kind} in ('aircraft', 'person')`),
  ],
)

/**
 * Who is busy when. The exclusion constraint `nobody_twice` (written by hand in the first migration) refuses a second row
 * of one subject over the same time. `ref` is the hold, booking, unavailability or absence that put the row there.
 */
export const occupancy = pgTable(
  'occupancy',
  {
    clubId: clubId(),
    id: bigint('id', { mode: 'number' }).generatedAlwaysAsIdentity(),
    subjectId: uuid('subject_id').notNull(),
    during: tstzrange('during').notNull(),
    // Under row-level security only leakproof conditions may use an index: `&&` on ranges is not one, comparing instants is.
    startsAt: instant('starts_at').notNull().generatedAlwaysAs(sql`lower(during)`),
    endsAt: instant('ends_at').notNull().generatedAlwaysAs(sql`upper(during)`),
    // The same in whole minutes, for whoever reads thousands: a minute begun is a minute taken.
    startMinute: integer('start_minute')
      .notNull()
      .generatedAlwaysAs(sql`floor(date_part('epoch', lower(during) at time zone 'UTC') / 60)`),
    endMinute: integer('end_minute')
      .notNull()
      .generatedAlwaysAs(sql`ceil(date_part('epoch', upper(during) at time zone 'UTC') / 60)`),
    kind: text('kind').$type<'hold' | 'booking' | 'unavailability' | 'absence'>().notNull(),
    ref: uuid('ref').notNull(),
    /** Holds only: a row whose time has passed blocks nobody, whoever wants its place removes it. */
    expiresAt: instant('expires_at'),
  },
  (t) => [
    primaryKey({ columns: [t.clubId, t.id] }),
    foreignKey({
      name: 'subject_of_this_club',
      columns: [t.clubId, t.subjectId],
      foreignColumns: [subjects.clubId, subjects.id],
    }),
    index('occupancy_by_time').on(t.clubId, t.endsAt, t.startsAt),
    index('occupancy_by_ref').on(t.clubId, t.ref),
    check('occupancy_kind', sql`${t.kind} in ('hold', 'booking', 'unavailability', 'absence')`),
    check(
      'occupancy_span',
      sql`not isempty(${t.during}) and lower_inc(${t.during}) and not upper_inc(${t.during})`,
    ),
    check('only_holds_expire', sql`(${t.kind} = 'hold') = (${t.expiresAt} is not null)`),
  ],
)
