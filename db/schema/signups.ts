import { sql } from 'drizzle-orm'
import { check, foreignKey, index, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { Locale } from '@/lib/i18n/locale'
import { accounts } from './accounts'
import { clubs, type MainActivity, mainActivities } from './clubs'
import { id, instant } from './columns'

/** A request for a platform, until its address is confirmed. The link's SHA-256 (hexadecimal) is kept; it runs out with the reservation. */
export const signups = pgTable(
  'signups',
  {
    id: id().primaryKey(),
    structureName: text('structure_name').notNull(),
    domainName: text('domain_name').notNull(),
    mainActivity: text('main_activity').$type<MainActivity>().notNull(),
    firstName: text('first_name').notNull(),
    lastName: text('last_name').notNull(),
    /** Lower case. */
    email: text('email').notNull(),
    phone: text('phone'),
    country: text('country').notNull(),
    language: text('language').$type<Locale>().notNull(),
    timeZone: text('time_zone').notNull(),
    termsVersion: text('terms_version').notNull(),
    termsAcceptedAt: instant('terms_accepted_at').notNull(),
    /** What the browser that asked holds, hashed: it alone may correct the address or ask for the mail again. */
    browser: text('browser').notNull(),
    tokenHash: text('token_hash').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    expiresAt: instant('expires_at').notNull(),
    confirmedAt: instant('confirmed_at'),
  },
  (t) => [
    unique('signup_token_once').on(t.tokenHash),
    index('signups_by_email').on(t.email),
    check('signup_email_form', sql`${t.email} = lower(${t.email})`),
  ],
)

/** A domain name kept for a sign-up. A row whose time has passed blocks nobody: whoever wants its place takes it over. */
export const slugClaims = pgTable(
  'slug_claims',
  {
    slug: text('slug').primaryKey(),
    signupId: uuid('signup_id').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [
    foreignKey({
      name: 'claim_of_a_signup',
      columns: [t.signupId],
      foreignColumns: [signups.id],
    }).onDelete('cascade'),
  ],
)

/**
 * The making of platforms for an account: at most one for a sign-up, taken up again after a crash. A platform is there once
 * its id is; all is done at `doneAt`.
 */
export const creations = pgTable(
  'creations',
  {
    id: id().primaryKey(),
    /** Null: an extra sandbox, asked for in the client area. */
    signupId: uuid('signup_id'),
    accountId: uuid('account_id').notNull(),
    slug: text('slug').notNull(),
    /** The platform that one more sandbox is for; null: a platform and its first sandbox are made. */
    sandboxOf: uuid('sandbox_of').references(() => clubs.id, { onDelete: 'cascade' }),
    /** What the platforms are called, and in what language, zone and activity. */
    name: text('name').notNull(),
    mainActivity: text('main_activity').$type<MainActivity>().notNull(),
    country: text('country').notNull(),
    language: text('language').$type<Locale>().notNull(),
    timeZone: text('time_zone').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    clubId: uuid('club_id_made').references(() => clubs.id, { onDelete: 'set null' }),
    sandboxId: uuid('sandbox_id_made').references(() => clubs.id, { onDelete: 'set null' }),
    doneAt: instant('done_at'),
    /** Why it cannot go on, as a refusal's code; null while it can. */
    failure: text('failure'),
  },
  (t) => [
    unique('one_creation_per_signup').on(t.signupId),
    foreignKey({
      name: 'creation_of_a_signup',
      columns: [t.signupId],
      foreignColumns: [signups.id],
    }),
    foreignKey({
      name: 'creation_for_an_account',
      columns: [t.accountId],
      foreignColumns: [accounts.id],
    }).onDelete('cascade'),
    index('creations_of_account').on(t.accountId),
  ],
)

/** Which club new ones are copied from, by language and main activity. */
export const templates = pgTable(
  'templates',
  {
    language: text('language').$type<Locale>().notNull(),
    mainActivity: text('main_activity').$type<MainActivity>().notNull(),
    templateId: uuid('template_id').notNull(),
    /** The address of the club that the operator chose; the template is a copy of it, as it stood then. */
    source: text('source').notNull().default(''),
    chosenAt: instant('chosen_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.language, t.mainActivity] }),
    foreignKey({
      name: 'template_is_a_club',
      columns: [t.templateId],
      foreignColumns: [clubs.id],
    }).onDelete('cascade'),
    check(
      'template_activity',
      sql`${t.mainActivity} in (${sql.raw(mainActivities.map((code) => `'${code}'`).join(', '))})`,
    ),
  ],
)
