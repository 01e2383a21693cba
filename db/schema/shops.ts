import { boolean, foreignKey, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { clubs } from './clubs'
import { clubId, id, instant } from './columns'

/** A connection to an e-commerce service that sells coupons and answers for references. Secrets are sealed (lib/token). */
export const shops = pgTable(
  'shops',
  {
    clubId: clubId(),
    id: id(),
    name: text('name').notNull(),
    baseUrl: text('base_url').notNull(),
    tokenSealed: text('token_sealed').notNull(),
    signingSecretSealed: text('signing_secret_sealed').notNull(),
    /** The secret before this one; both sign until `previousUntil`. */
    previousSecretSealed: text('previous_secret_sealed'),
    previousUntil: instant('previous_until'),
    sharesPilot: boolean('shares_pilot').notNull().default(false),
    sharesCustomer: boolean('shares_customer').notNull().default(false),
    createdAt: instant('created_at').notNull().defaultNow(),
    disabledAt: instant('disabled_at'),
  },
  (t) => [
    primaryKey({ columns: [t.clubId, t.id] }),
    foreignKey({ name: 'shop_of_a_club', columns: [t.clubId], foreignColumns: [clubs.id] }).onDelete(
      'cascade',
    ),
  ],
)
