import anyAscii from 'any-ascii'
import { glyphsOf, loadFonts, stack } from './fonts'

/** Emoji and what joins them: nobody's name. */
const PICTURES = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{Cf}\p{VS}]/u

let drawn: ReadonlySet<number> | undefined

/**
 * The same facts with every text as our fonts can draw it: what they lack is transliterated ("山田" is "ShanTian"). Left alone, the
 * renderer would set the low byte of each character in Helvetica: another name. Blanks and line ends stay.
 */
export async function legible<Facts>(facts: Facts): Promise<Facts> {
  await loadFonts()
  drawn ??= new Set(stack.text.flatMap((family) => glyphsOf(family, 400).characterSet))
  return inAll(facts, drawn) as Facts
}

function inAll(value: unknown, known: ReadonlySet<number>): unknown {
  if (typeof value === 'string') return inText(value, known)
  if (Array.isArray(value)) return value.map((one) => inAll(one, known))
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype)
    return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inAll(one, known)]))
}

function inText(text: string, known: ReadonlySet<number>): string {
  return Array.from(text.normalize('NFC'), (letter) => {
    if (known.has(letter.codePointAt(0) ?? 0) || /\s/.test(letter)) return letter
    return PICTURES.test(letter) ? '' : anyAscii(letter)
  }).join('')
}
