import { isArgon2Of } from '@/lib/argon2'

/** A hash of nobody's password, made with the parameters of `hashPassword`. */
const NOBODYS =
  '$argon2id$v=19$m=19456,t=2,p=1$RRy6l8H11LOkMAIm/cHAkQ$9tYKrGpLYELp0pygTKQJmTSZwDxKWCTUBQyPhdODG9M'

/**
 * Whether a password is the one that was hashed. Without a hash (nobody of that name, none chosen yet) the same work is done and
 * the answer is no, so that time tells nothing. `line`: who asks. Never inside a transaction. Refuses `busy`.
 */
export async function verifyPassword(hashed: string | null, plain: string, line = 'other'): Promise<boolean> {
  const known = hashed?.startsWith('$argon2') ? hashed : null
  const right = await isArgon2Of(known ?? NOBODYS, plain.normalize('NFKC'), line)
  return known !== null && right
}
