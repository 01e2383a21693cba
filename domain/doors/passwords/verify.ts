import { verify } from '@node-rs/argon2'

/** A hash of nobody's password, made with the parameters of `hashPassword`. */
const NOBODYS =
  '$argon2id$v=19$m=19456,t=2,p=1$RRy6l8H11LOkMAIm/cHAkQ$9tYKrGpLYELp0pygTKQJmTSZwDxKWCTUBQyPhdODG9M'

/**
 * Whether a password is the one that was hashed. Without a hash (nobody of that name, none chosen yet) the same work is done and
 * the answer is no, so that time tells nothing. Never inside a transaction.
 */
export async function verifyPassword(hashed: string | null, plain: string): Promise<boolean> {
  const known = hashed?.startsWith('$argon2') ? hashed : null
  const right = await verify(known ?? NOBODYS, plain.normalize('NFKC'))
  return known !== null && right
}
