import { emailPattern, LONGEST_EMAIL, normalEmail } from '@/lib/email'
import { readPhone } from '@/lib/phone'
import { tidyLine, tidyText } from '@/lib/text'
import type { LocalDate } from '@/lib/time'
import { centsOf, countOf, dayOf, isEndless, truthOf, unixDay } from '../../files/rules/cells'
import { folded } from '../../files/rules/table'
import type { FieldName, How, Problem, ProblemKind } from '../schema'
import type { Entry } from './reading'

/** A word that stands for something of the club's, and what it stands for. */
export type Choice = { code: string; names: readonly string[] }

/** Reads the fields of one line; what is wrong goes to `problems`, and is then null. */
export function readerOf({ number, has }: Entry, how: How, zone: string, problems: Problem[]) {
  const wrong = (field: FieldName | null, problem: ProblemKind): null => {
    problems.push({ line: number, field, value: (field && has.get(field)?.slice(0, 120)) ?? '', problem })
    return null
  }
  const read =
    <Value>(problem: ProblemKind, of: (text: string) => Value | null) =>
    (field: FieldName): Value | null => {
      const text = has.get(field)
      return text === undefined ? null : (of(text) ?? wrong(field, problem))
    }
  const line = (field: FieldName, most: number) => fitting(field, tidyLine(has.get(field) ?? ''), most)
  const fitting = (field: FieldName, text: string, most: number) =>
    text === '' ? null : text.length > most ? wrong(field, 'long') : text
  return {
    wrong,
    line,
    text: (field: FieldName, most: number) => fitting(field, tidyText(has.get(field) ?? ''), most),
    word: (field: FieldName) => folded(has.get(field) ?? ''),
    /** "Élodie Bergès" of one column, or of two. */
    name: (whole: FieldName, first: FieldName, last: FieldName) =>
      line(whole, 160) && !has.has(last)
        ? [line(first, 80), line(whole, 160)].filter(Boolean).join(' ')
        : [line(first, 80), line(last, 80)].filter(Boolean).join(' ') || null,
    count: read('count', countOf),
    cents: read('amount', centsOf),
    truth: read('truth', (text) => truthOf(folded(text))),
    unix: read('day', unixDay),
    day: (field: FieldName): LocalDate | null => {
      const { dates } = how
      return dates && !isEndless(has.get(field) ?? '')
        ? read('day', (text) => dayOf(text, dates, zone))(field)
        : null
    },
    /** The first of several, as WooCommerce writes them. */
    email: read('email', (text) => {
      const address = normalEmail(text.split(/[,;]\s*/)[0] ?? '')
      return address.length <= LONGEST_EMAIL && emailPattern.test(address) ? address : null
    }),
    phone: (field: FieldName, country: string) => read('phone', (text) => readPhone(text, country))(field),
    /** What a word stands for: what somebody said of it, else the choice with this code or name. Undefined: nobody knows yet. */
    choice: (field: FieldName, choices: ReadonlyMap<string, string>): string | null | undefined => {
      const word = folded(has.get(field) ?? '')
      if (word === '') return null
      return how.words[field]?.[word] ?? choices.get(word)
    },
  }
}

export type Reader = ReturnType<typeof readerOf>

/** Choices by the words that stand for them. */
export const byWord = (choices: readonly Choice[]): ReadonlyMap<string, string> =>
  new Map(choices.flatMap(({ code, names }) => [code, ...names].map((name) => [folded(name), code])))
