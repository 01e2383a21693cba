import { Refusal } from '@/lib/refusal'
import { hashToken } from '@/lib/token'
import { looksAgain } from '../throttles/look-again'
import { forgetTries } from './forget-tries'
import { LOOK_AGAIN_MS } from './rules'
import { takeTurn } from './take-turn'
import { verifyPassword } from './verify'

/** One try: at which door, under what name, from which address (keyed and hashed). */
export type Try = { door: string; identifier: string; address: string; password: string }

/**
 * Judges a password against everybody whom the identifier may mean, and gives whom it belongs to. The same work is done when
 * there is nobody. Slows down after wrong tries of one identifier from one address; a few are judged all the same, so that the right
 * one comes in. Refuses `wrong_password`, `rate_limited`, `busy`.
 */
export async function tryPassword<T extends { passwordHash: string | null }>(
  { door, identifier, address, password }: Try,
  find: () => Promise<readonly T[]>,
): Promise<T> {
  const name = identifier.normalize('NFKC').trim().toLowerCase()
  const bucket = `password:${hashToken(`${door}:${name}:${address}`)}`
  const late = await turnOf(bucket)
  if (late && !looksAgain(bucket, password, LOOK_AGAIN_MS)) throw late
  const owner = await ownerAmong(await find(), password, address)
  if (!owner) throw late ?? new Refusal('wrong_password')
  await forgetTries(bucket)
  return owner
}

/** Waits for the turn of a try; what it is refused with when that is far away. */
async function turnOf(bucket: string): Promise<Refusal | null> {
  try {
    await takeTurn(bucket)
    return null
  } catch (error) {
    if (error instanceof Refusal && error.code === 'rate_limited') return error
    throw error
  }
}

async function ownerAmong<T extends { passwordHash: string | null }>(
  candidates: readonly T[],
  password: string,
  line: string,
): Promise<T | undefined> {
  if (candidates.length === 0) await verifyPassword(null, password, line)
  const judged = await Promise.all(
    candidates.map(async (one) => ((await verifyPassword(one.passwordHash, password, line)) ? one : null)),
  )
  return judged.find((one) => one !== null) ?? undefined
}
