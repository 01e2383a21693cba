import { argon2id } from '@/lib/argon2'

/** What is stored of a password. Never inside a transaction: it takes its time. Refuses `busy`. */
export function hashPassword(plain: string): Promise<string> {
  return argon2id(plain.normalize('NFKC'), 'chosen')
}
