import * as z from 'zod/mini'
import type { MainActivity } from '@/db/schema/clubs'
import { emailOrEmpty, LONGEST_EMAIL, normalEmail } from '@/lib/email'
import { locales } from '@/lib/i18n/locale'
import { tidyLine } from '@/lib/text'

/** What an organisation mainly does, in the order in which the form offers it. */
export const activityChoices = [
  'aeroclub',
  'flight-school',
  'microlight',
  'gliding',
  'helicopter',
  'on-demand',
  'private-owner',
  'other',
] as const satisfies readonly MainActivity[]

/** What can be wrong with a field: the key of its sentence. */
export type SignupProblem =
  | 'empty'
  | 'long'
  | 'short'
  | 'forbidden'
  | 'domain'
  | 'domainHyphens'
  | 'domainLength'
  | 'taken'
  | 'email'
  | 'phone'
  | 'terms'

const code = (value: SignupProblem) => value

const SHORTEST_NAME = 3
const LONGEST_NAME = 40

/** What is wrong with the form of a domain name; null when nothing is. Whether it is free is for the database to say. */
export function domainProblem(name: string): SignupProblem | null {
  if (name === '') return 'empty'
  if (!/^[a-z][a-z0-9-]*$/.test(name)) return 'domain'
  if (name.endsWith('-') || name.includes('--')) return 'domainHyphens'
  return name.length < SHORTEST_NAME || name.length > LONGEST_NAME ? 'domainLength' : null
}

/** A domain name made of what an organisation is called: "L'Envol d'Oléron" is `envol-oleron`. Empty when nothing is left. */
export function domainFrom(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(^|[^a-z])[ld]['’]/g, '$1')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
  const cut = plain.length > LONGEST_NAME ? plain.slice(0, LONGEST_NAME + 1).replace(/-?[^-]*$/, '') : plain
  return (cut || plain.slice(0, LONGEST_NAME)).replace(/-+$/, '')
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')
const line = z.pipe(
  z.transform((value) => tidyLine(text(value))),
  z.string(),
)
const required = (most: number) => line.check(z.minLength(1, code('empty')), z.maxLength(most, code('long')))

const address = z.pipe(
  z.transform((value) => normalEmail(text(value))),
  z
    .string()
    .check(
      z.minLength(1, code('empty')),
      z.maxLength(LONGEST_EMAIL, code('email')),
      z.regex(emailOrEmpty, code('email')),
    ),
)

/** The sign-up form. Countries, zones and phones are read by the server; forbidden and taken names are its to know. */
export const signupForm = z.object({
  structureName: line.check(
    z.minLength(1, { error: code('empty'), abort: true }),
    z.minLength(2, code('short')),
    z.maxLength(80, code('long')),
  ),
  domainName: line.check((context) => {
    const message = domainProblem(context.value)
    if (message) context.issues.push({ code: 'custom', message, input: context.value })
  }),
  mainActivity: z.enum(activityChoices, code('empty')),
  firstName: required(80),
  lastName: required(80),
  email: address,
  phone: line.check(z.maxLength(40, code('phone'))),
  country: line.check(z.regex(/^[A-Z]{2}$/, code('empty'))),
  language: z.enum(locales, code('empty')),
  timeZone: line,
  terms: z.pipe(
    z.transform((value) => value === '1' || value === 'on'),
    z.literal(true, code('terms')),
  ),
})

export const emailForm = z.object({ email: address })

type SignupForm = z.infer<typeof signupForm>

/** What a platform is asked for with, read and judged. */
export type PlatformRequest = Omit<SignupForm, 'phone' | 'terms'> & {
  /** E.164. */
  phone: string | null
  termsVersion: string
  /** The cookie that this form's browser will hold, hashed; sending the same form again comes with the same. */
  browser: string
  /** The cookie of an earlier form that the browser holds, hashed. */
  known: string | null
  /** The visitor's address, keyed and hashed. */
  address: string
}
