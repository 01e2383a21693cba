import { randomBytes } from 'node:crypto'
import { type AccountId, accountId } from '../account'
import { acrossClubs } from '../club'
import { accounts } from '../schema/accounts'

type Row = typeof accounts.$inferInsert

/** A fresh account of its own address; `row` says otherwise where it must. Its password opens nothing unless `row` gives a hash. */
export async function anAccount(row: Partial<Row> = {}): Promise<{ id: AccountId; email: string }> {
  const email = `${randomBytes(6).toString('hex')}@essais.invalid`
  const [made] = await acrossClubs('tests', (tx) =>
    tx
      .insert(accounts)
      .values({
        email,
        firstName: 'Ada',
        lastName: 'Essai',
        organisation: 'Aéroclub d’essai',
        country: 'FR',
        language: 'fr',
        passwordHash: 'none',
        ...row,
      })
      .returning({ id: accounts.id, email: accounts.email }),
  )
  if (!made) throw new Error('no account was made')
  return { id: accountId(made.id), email: made.email }
}
