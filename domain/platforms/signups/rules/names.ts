import { domainFrom, domainProblem, type SignupProblem } from '../schema'
import forbidden from './forbidden-words.json'
import reserved from './reserved-names.json'

const words = new Set(Object.values(forbidden.words).flat())
const longest = Math.max(...[...words].map((word) => word.split(' ').length))
const lookAlikes: Readonly<Record<string, string>> = forbidden.lookAlikes
const leet: Readonly<Record<string, string>> = forbidden.leet

/**
 * True when a text has a forbidden word in it: whatever its case, accents, look-alike letters, figures for letters, dots or blanks
 * between letters. Words count whole, so that places that merely contain one (Pornichet, Bitche) do not.
 */
export function hasForbiddenWord(text: string): boolean {
  return readings(text).some((reading) => {
    const tokens = reading.split(/[^a-z0-9]+/).filter((token) => token !== '')
    return sayings(tokens).some((saying) => words.has(saying)) || hasStem(tokens)
  })
}

/** A text in plain letters; then with its figures and signs read as letters, `1` once as i and once as l. */
function readings(text: string): string[] {
  const plain = [
    ...text
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[\p{M}\p{Cf}]/gu, ''),
  ]
  const letters = plain.map((letter) => lookAlikes[letter] ?? letter)
  const read = (bar: string) =>
    letters.map((letter) => (/[1!|]/.test(letter) ? bar : (leet[letter] ?? letter)))
  return [letters, read('i'), read('l')].map((all) => all.join(''))
}

/** What the tokens say, one by one, spelled out letter by letter, and several in a row. */
function sayings(tokens: readonly string[]): string[] {
  const all = [...tokens, ...spelled(tokens)]
  const bare = all.map((token) => token.replace(/^\d+|\d+$/g, ''))
  const short = bare.map((token) => token.replace(/(.)\1{2,}/g, '$1'))
  const rows = tokens.flatMap((_, at) =>
    Array.from({ length: longest - 1 }, (_, more) => tokens.slice(at, at + more + 2).join(' ')),
  )
  return [...all, ...bare, ...short, ...rows]
}

/** Single letters in a row as one word, and the abuse in it: "P.U.T.E.S à bord" spells "putesa". */
function spelled(tokens: readonly string[]): string[] {
  const joined = tokens.map((token) => (token.length === 1 ? token : ` ${token} `)).join('')
  const runs = joined.split(/ +/).filter((run) => !tokens.includes(run))
  const abuse = forbidden.words.abuse.filter((word) => word.length > 3)
  return [...runs, ...abuse.filter((word) => runs.some((run) => run.includes(word)))]
}

function hasStem(tokens: readonly string[]): boolean {
  const joined = tokens.flatMap((_, at) => [2, 3].map((count) => tokens.slice(at, at + count).join('')))
  return forbidden.stems.some((stem) => joined.includes(stem) || tokens.some((token) => token.includes(stem)))
}

/** True for names that are ours, or that nobody should answer to. */
export function isReserved(name: string): boolean {
  const exact = new Set(reserved.exact)
  return (
    readings(name).some((reading) => exact.has(reading) || exact.has(reading.replaceAll('-', ''))) ||
    reserved.starts.some((start) => readings(name).some((reading) => reading.startsWith(start))) ||
    reserved.contains.some((part) => name.includes(part))
  )
}

/** What is wrong with a domain name, whoever has it; null when it may be taken. */
export function nameProblem(name: string): SignupProblem | null {
  return domainProblem(name) ?? (isReserved(name) || hasForbiddenWord(name) ? 'taken' : null)
}

/** Names to offer instead of one, best first: they may be taken, too. */
export function nameCandidates(typed: string, structureName: string): string[] {
  const bases = [domainFrom(typed), domainFrom(structureName)].filter((base) => base !== '')
  const tails = bases.map((base) => base.replace(/^aero-?club-(de-la-|des?-|du-|la-|les?-)?/, ''))
  const all = [
    ...bases,
    ...tails.map((tail) => `ac-${tail}`),
    ...tails,
    ...bases.flatMap((base) => [`${base}-aero`, `vol-${base}`]),
    ...[2, 3, 4, 5, 6, 7, 8, 9].flatMap((n) => bases.map((base) => `${base}-${n}`)),
  ]
  return [...new Set(all)].filter((name) => name !== typed && nameProblem(name) === null)
}
