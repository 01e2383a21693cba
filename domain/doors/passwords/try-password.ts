import { Refusal } from '@/lib/refusal'
import { hashToken } from '@/lib/token'
import { forgetTries } from './forget-tries'
import { takeTurn } from './take-turn'
import { verifyPassword } from './verify'

/** One try: at which door, under what name, from which address (keyed and hashed). */
export type Try = { door: string; identifier: string; address: string; password: string }

/**
 * Judges a password against everybody whom the identifier may mean, and gives whom it belongs to. The same work is done when
 * there is nobody. Slows down after wrong tries of one identifier from one address. Refuses `wrong_password`, `rate_limited`.
 */
export async function tryPassword<T extends { passwordHash: string | null }>(
  { door, identifier, address, password }: Try,
  find: () => Promise<readonly T[]>,
): Promise<T> {
  const bucket = `password:${hashToken(`${door}:${identifier.toLowerCase()}:${address}`)}`
  await takeTurn(bucket)
  const candidates = await find()
  const judged = await Promise.all(
    candidates.map(async (one) => ((await verifyPassword(one.passwordHash, password)) ? one : null)),
  )
  if (candidates.length === 0) await verifyPassword(null, password)
  const owner = judged.find((one) => one !== null)
  if (!owner) throw new Refusal('wrong_password')
  await forgetTries(bucket)
  return owner
}
