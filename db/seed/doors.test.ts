import { verify } from '@node-rs/argon2'
import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { acrossClubs } from '../club'
import { operators } from '../schema/accounts'
import { people } from '../schema/people'
import { inDemo, instants, plantAt } from '../testing/demonstration'
import { plantDemoDoors } from './doors'

const hashes = () =>
  inDemo(async ({ tx, id }) => {
    const [admin] = await tx
      .select({ hash: people.passwordHash })
      .from(people)
      .where(and(eq(people.clubId, id), eq(people.identifier, 'admini')))
    return admin?.hash ?? ''
  })

const operatorHash = async (email: string) => {
  const [row] = await acrossClubs('tests', (tx) =>
    tx.select({ hash: operators.passwordHash }).from(operators).where(eq(operators.email, email)),
  )
  return row?.hash ?? ''
}

test('the sign-ins of a trial are random, made once and set again after a reset', async () => {
  await plantAt(new Date(instants[0] ?? ''))
  const first = await plantDemoDoors(null, 'Operator@localhost')
  expect(first).toEqual({
    admin: { identifier: 'admini', password: expect.stringMatching(/^[\w-]{22}$/) },
    operator: { email: 'operator@localhost', password: expect.stringMatching(/^[\w-]{22}$/) },
  })
  expect(first.admin.password).not.toBe(first.operator?.password)
  expect(await verify(await hashes(), first.admin.password)).toBe(true)
  expect(await verify(await operatorHash('operator@localhost'), first.operator?.password ?? '')).toBe(true)

  await plantAt(new Date(instants[0] ?? ''))
  expect(await plantDemoDoors({ ...first, url: 'kept elsewhere' }, 'operator@localhost')).toEqual(first)
  expect(await verify(await hashes(), first.admin.password)).toBe(true)
})

test('a file that says nothing of them, or of another operator, gets new ones', async () => {
  await plantAt(new Date(instants[0] ?? ''))
  const first = await plantDemoDoors({ club: 'demo' }, 'one@localhost')
  const second = await plantDemoDoors(first, 'two@localhost')
  expect(second.admin).toEqual(first.admin)
  expect(second.operator?.email).toBe('two@localhost')
  expect(second.operator?.password).not.toBe(first.operator?.password)
  expect((await plantDemoDoors(second, undefined)).operator).toBeNull()
})
