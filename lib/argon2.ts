import { hash, verify } from '@node-rs/argon2'
import { Places } from './places'
import { processWide } from './process-wide'

// The package's own enum is `const`, which isolated modules cannot read.
const ARGON2ID = 2

/** Half of the process's threads for slow work; who comes when a crowd waits is told so, and no line keeps another waiting. */
const room = () =>
  processWide('argon2', () => new Places({ most: 2, share: 2, patienceMs: 10_000, mostWaiting: 100 }))

/**
 * Argon2id with 19 MiB, two passes and one lane (OWASP Password Storage Cheat Sheet), as a PHC string. Some 25 ms on a thread
 * of its own, two at a time; `line`: for whom, so that lines take turns. Refuses `busy`.
 */
export function argon2id(plain: string, line = 'other'): Promise<string> {
  const parameters = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 }
  return room().within(line, () => hash(plain, parameters))
}

/** Whether a PHC string is of this text; the same work, in the same lines. Refuses `busy`. */
export function isArgon2Of(phc: string, plain: string, line: string): Promise<boolean> {
  return room().within(line, () => verify(phc, plain))
}
