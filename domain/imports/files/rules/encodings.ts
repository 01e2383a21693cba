import iconv from 'iconv-lite'
import type { Encoding } from '../schema'

const LOOKED_AT = 200_000

/** The text of a file's bytes: its own mark first, then strict UTF-8, then what reads most like French or English. `wanted` is believed. */
export function decode(bytes: Uint8Array, wanted?: Encoding): { encoding: Encoding; text: string } {
  const encoding = wanted ?? guess(bytes)
  return {
    encoding,
    text: textIn(bytes, encoding)
      .replace(/^\uFEFF/, '')
      .replaceAll('\0', ''),
  }
}

// Node's own decoder takes windows-1252 for ISO 8859-1, without € and œ (nodejs/node #56542), and has no code page 850.
const textIn = (bytes: Uint8Array, encoding: Encoding): string => iconv.decode(bytes, encoding)

function guess(bytes: Uint8Array): Encoding {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const start = bytes.subarray(0, LOOKED_AT)
  const halves = [0, 0]
  for (const [place, byte] of start.entries())
    if (byte === 0) halves[place % 2] = (halves[place % 2] ?? 0) + 1
  const [even = 0, odd = 0] = halves
  if (odd > start.length / 8) return 'utf-16le'
  if (even > start.length / 8) return 'utf-16be'
  return isUtf8(bytes) ? 'utf-8' : likeliest(start)
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Of those with one byte a letter: the one in which most letters are such as people write, the commonest first. */
function likeliest(bytes: Uint8Array): Encoding {
  const candidates = ['windows-1252', 'iso-8859-15', 'macintosh', 'cp850'] as const
  const marked = candidates.map((encoding) => ({ encoding, mark: readability(textIn(bytes, encoding)) }))
  return marked.reduce((best, one) => (one.mark > best.mark ? one : best)).encoding
}

const LETTER = /[àâäçéèêëîïôöùûüÿœæáíóúñãõßåøÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆÁÍÓÚÑ]/
const SIGN = /[«»’‘“”–—…€°²\u00A0]/

function readability(text: string): number {
  let mark = 0
  for (const { 0: sign, index } of text.matchAll(/[^\0-\x7F]/g)) {
    const inWord = /\p{Ll}/u.test(text.charAt(index - 1))
    if (LETTER.test(sign)) mark += inWord && /\p{Lu}/u.test(sign) ? -2 : 2
    else mark += SIGN.test(sign) ? 1 : -3
  }
  return mark
}
