import { sql } from 'drizzle-orm'
import { connection, type Tx } from './client'

declare const made: unique symbol

/** An account's identity. Only the account's gate and the verbs that make accounts give one: never a form. */
export type AccountId = string & { readonly [made]: 'AccountId' }

/** An open account: the first argument of every verb and query about one. Lives as long as its transaction. */
export type Account = { id: AccountId; tx: Tx }

/** Names an id that was read from a session, a link or a new row as an account's. */
export function accountId(id: string): AccountId {
  return id as AccountId
}

/**
 * Opens an account: one transaction under a role that row-level security binds to the account's own rows and to the directory
 * lines of its platforms. Whatever `work` throws rolls back. Never wait for the network inside.
 */
export function inAccount<T>(id: AccountId, work: (account: Account) => Promise<T>): Promise<T> {
  const { db, onBehalfOf } = connection()
  const opened = () =>
    db.transaction(async (tx) => {
      await tx.execute(
        sql`select set_config('role', 'envol_app', true), set_config('app.account_id', ${id}, true)`,
      )
      return work({ id, tx })
    })
  return onBehalfOf(id, opened)
}
