import * as z from 'zod/mini'
import { isCommon, LONGEST, SHORTEST } from './rules'

/** What can be wrong with a new password: the key of its sentence. `isName` of the rules adds 'passwordName'. */
export type PasswordProblem =
  | 'empty'
  | 'long'
  | 'passwordShort'
  | 'passwordLong'
  | 'passwordCommon'
  | 'passwordName'

const code = (value: PasswordProblem) => value
const length = (password: string) => [...password].length

/** A password to choose. Nothing is trimmed. Of several problems the first counts. */
const newPassword = z.string(code('empty')).check(
  z.minLength(1, { error: code('empty'), abort: true }),
  // A character is two units at most: what is longer still need not be counted.
  z.maxLength(2 * LONGEST, { error: code('passwordLong'), abort: true }),
  z.refine((value) => length(value) >= SHORTEST, { error: code('passwordShort'), abort: true }),
  z.refine((value) => length(value) <= LONGEST, { error: code('passwordLong'), abort: true }),
  z.refine((value) => !isCommon(value), { error: code('passwordCommon') }),
)

const typed = z.pipe(
  z.transform((value) => (typeof value === 'string' ? value.replace(/\p{Cc}/gu, '').trim() : '')),
  z.string(),
)

/** What is typed at a door. A password longer than any that can be chosen is not worth its work. */
export const credentials = z.object({
  identifier: typed.check(z.minLength(1, code('empty')), z.maxLength(254, code('long'))),
  password: z.string(code('empty')).check(z.minLength(1, code('empty')), z.maxLength(400, code('long'))),
})

/** Whom a link is asked for. */
export const forgottenForm = z.object({
  identifier: typed.check(z.minLength(1, code('empty')), z.maxLength(254, code('long'))),
})

/** What a door asks for. */
export type Credentials = z.infer<typeof credentials>

/** Another password, by who knows the one until now. */
export const passwordChange = z.object({
  current: z.string(code('empty')).check(z.minLength(1, code('empty')), z.maxLength(400, code('long'))),
  password: newPassword,
})

export type PasswordChange = z.infer<typeof passwordChange>

/** What a mailed link's page sends: a new password, or nothing of the kind. */
export const chosenPassword = z.object({ password: newPassword })
