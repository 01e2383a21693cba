import * as z from 'zod/mini'
import { emailOrEmpty, LONGEST_EMAIL, normalEmail } from '@/lib/email'
import { tidyLine } from '@/lib/text'

/** What can be wrong with a field: the key of its sentence. */
export type ProblemCode = 'empty' | 'choose' | 'long' | 'email' | 'phone' | 'weight' | 'age' | 'conditions'

const code = (value: ProblemCode) => value

const text = (value: unknown) => (typeof value === 'string' ? value : '')
const line = z.pipe(
  z.transform((value) => tidyLine(text(value))),
  z.string(),
)
const lines = z.pipe(
  z.transform((value) => text(value).replace(/\r\n?/g, '\n').trim()),
  z.string(),
)
const ticked = z.pipe(
  z.transform((value) => value === true || value === '1' || value === 'on'),
  z.boolean(),
)
const rows = z._default(z.array(line), [])

const required = (most: number) => line.check(z.minLength(1, code('empty')), z.maxLength(most, code('long')))
const optional = (most: number) => line.check(z.maxLength(most, code('long')))

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

/** Loose on purpose: the server reads it with libphonenumber (`lib/phone.ts`). */
const phone = line.check(
  z.minLength(1, code('empty')),
  z.maxLength(40, code('phone')),
  z.regex(/^$|^(?:\D*\d){6}/, code('phone')),
)

/** "75", "75 kg", "75,5", "12 ans": a number; null when blank, NaN when it is none. */
export function toNumber(typed: unknown): number | null {
  const bare = tidyLine(text(typed))
    .replace(/\s*(kg|kilos?|ans?|years?)\.?$/iu, '')
    .replace(/\s/g, '')
    .replace(',', '.')
  if (bare === '') return null
  return /^\d{1,4}(\.\d{1,3})?$/.test(bare) ? Number(bare) : Number.NaN
}

/** As typed, with whatever surrounds it; what is left of it is judged where it is looked up. */
const reference = required(120)

export const referenceForm = z.object({ reference })
export const findForm = z.object({ reference, email: address })
export const emailForm = z.object({ email: address })
export const cancelForm = z.object({ reason: optional(300) })

/** What the passengers' page asks for one activity; `code` is what the field `activity` sends. */
export type PassengerQuestions = { code: string; mostPassengers: number; weights: boolean; ages: boolean }

/**
 * The passengers' form. `asked`: the activities that may be chosen (a single one need not be sent); `bases` likewise,
 * by the value of the field `base`. Gives one weight (kg) and age (years) per passenger, null where it is not asked;
 * rows past the number of passengers are ignored.
 */
export function passengersForm(asked: readonly PassengerQuestions[], bases: readonly string[]) {
  return z.pipe(
    z.object({ activity: line, base: line, passengers: line, weight: rows, age: rows }).check((context) => {
      const { activity, base, passengers, weight, age } = context.value
      const fail = (problem: ProblemCode, ...path: (string | number)[]) =>
        context.issues.push({ code: 'custom', message: problem, path, input: context.value })
      const questions = asked.length === 1 ? asked[0] : asked.find((one) => one.code === activity)
      if (!questions) fail('choose', 'activity')
      if (bases.length > 1 && !bases.includes(base)) fail('choose', 'base')
      const most = questions?.mostPassengers ?? 1
      const count = most === 1 ? 1 : toNumber(passengers)
      if (count === null || !Number.isInteger(count) || count < 1 || count > most) {
        fail('choose', 'passengers')
        return
      }
      const judge = (
        field: 'weight' | 'age',
        row: number,
        value: number | null,
        low: number,
        high: number,
      ) => {
        if (value === null) fail('empty', field, row)
        else if (!(value >= low && value <= high)) fail(field, field, row)
      }
      for (let row = 0; row < count; row++) {
        if (questions?.weights) judge('weight', row, toNumber(weight[row]), 1, 250)
        if (questions?.ages) judge('age', row, toNumber(age[row]), 0, 110)
      }
    }),
    z.transform(({ activity, base, passengers, weight, age }) => {
      const questions = asked.find((one) => asked.length === 1 || one.code === activity)
      const count = questions?.mostPassengers === 1 ? 1 : (toNumber(passengers) ?? 1)
      const each = (typed: readonly string[], wanted: boolean | undefined) =>
        Array.from({ length: count }, (_, row) => (wanted ? toNumber(typed[row]) : null))
      return {
        activity: questions?.code ?? activity,
        base: bases.length === 1 ? (bases[0] ?? base) : base,
        passengers: count,
        weights: each(weight, questions?.weights),
        ages: each(age, questions?.ages),
      }
    }),
  )
}

/** A question that the club adds to the contact's page; sent as `field[code]`. */
export type ClubField = { code: string; label: string; required: boolean }

/** The contact's form. `passengers` names are asked; the first may stay blank when the contact flies. */
export function detailsForm(passengers: number, fields: readonly ClubField[]) {
  return z
    .object({
      lastName: required(80),
      firstName: required(80),
      cellPhone: phone,
      email: address,
      isPassenger: ticked,
      passengerName: z._default(z.array(optional(80)), []),
      emergency: optional(200),
      message: lines.check(z.maxLength(1000, code('long'))),
      field: z._default(z.record(z.string(), optional(500)), {}),
      consent: z._default(z.object({ conditions: ticked, news: ticked }), { conditions: false, news: false }),
    })
    .check((context) => {
      const { isPassenger, passengerName, field, consent } = context.value
      const fail = (problem: ProblemCode, ...path: (string | number)[]) =>
        context.issues.push({ code: 'custom', message: problem, path, input: context.value })
      for (let row = isPassenger ? 1 : 0; row < passengers; row++) {
        if (!passengerName[row]) fail('empty', 'passengerName', row)
      }
      for (const one of fields) if (one.required && !field[one.code]) fail('empty', 'field', one.code)
      if (!consent.conditions) fail('conditions', 'consent', 'conditions')
    })
}

export type Details = z.infer<ReturnType<typeof detailsForm>>
