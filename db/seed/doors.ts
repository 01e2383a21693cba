import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { argon2id } from '@/lib/argon2'
import { randomToken } from '@/lib/token'
import { acrossClubs } from '../club'
import { operators } from '../schema/accounts'
import { clubs } from '../schema/clubs'
import { people } from '../schema/people'

const admin = z.object({ identifier: z.string(), password: z.string() })
const operator = z.object({ email: z.string(), password: z.string() })

/** The sign-ins of who tries Envol on their own machine: of the demonstration's administrator and of the operator. */
export type DemoDoors = { admin: z.infer<typeof admin>; operator: z.infer<typeof operator> | null }

/** Sets the passwords that an earlier start made (`before`: what its file said), or new random ones; says which. */
export async function plantDemoDoors(before: unknown, operatorEmail: string | undefined): Promise<DemoDoors> {
  const known = z.object({ admin: admin.catch(fresh()), operator: operator.nullish().catch(null) })
  const said = known.catch({ admin: fresh(), operator: null }).parse(before)
  await openAdmin(said.admin)
  if (!operatorEmail) return { admin: said.admin, operator: null }
  const email = operatorEmail.trim().toLowerCase()
  const password = said.operator?.email === email ? said.operator.password : randomToken()
  await openOperator(email, password)
  return { admin: said.admin, operator: { email, password } }
}

const fresh = () => ({ identifier: 'admini', password: randomToken() })

async function openAdmin({ identifier, password }: DemoDoors['admin']): Promise<void> {
  const passwordHash = await argon2id(password)
  await acrossClubs('demonstration', async (tx) => {
    const [demo] = await tx.select({ id: clubs.id }).from(clubs).where(eq(clubs.slug, 'demo'))
    if (!demo) throw new Error('the demonstration is not there')
    await tx
      .update(people)
      .set({ passwordHash })
      .where(and(eq(people.clubId, demo.id), eq(people.identifier, identifier)))
  })
}

async function openOperator(email: string, password: string): Promise<void> {
  const passwordHash = await argon2id(password)
  await acrossClubs('demonstration', (tx) =>
    tx
      .insert(operators)
      .values({ email, passwordHash })
      .onConflictDoUpdate({ target: operators.email, set: { passwordHash } }),
  )
}
