import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Font } from '@react-pdf/renderer'
import { sfnt } from './woff'

// One family per alphabet: a family has one file per weight, and a stack of families is searched glyph by glyph.
const alphabets = ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese']
const text = alphabets.map((alphabet) => `Inter ${alphabet}`)

/** Font stacks: running text, headings, figures. Whatever B612 lacks is set in Inter. */
export const stack = { text, face: ['B612', ...text], mono: ['B612 Mono', ...text] }

/** The width of any character of B612 Mono, in em. */
export const MONO_ADVANCE = 0.65

// Words are not cut, unless longer than any column.
const LONGEST = 24

let ready: Promise<void> | undefined

/** Loads the fonts into the renderer, once in the life of the process. Every document awaits it first. */
export function loadFonts(): Promise<void> {
  ready ??= load()
  return ready
}

async function load() {
  for (const alphabet of alphabets) await family(`Inter ${alphabet}`, 'inter', alphabet, [400, 600])
  await family('B612', 'b612', 'latin', [400, 700])
  await family('B612 Mono', 'b612-mono', 'latin', [400, 700])
  Font.registerHyphenationCallback((word) => word.match(new RegExp(`.{1,${LONGEST}}`, 'gu')) ?? [word])
}

async function family(name: string, folder: string, alphabet: string, weights: number[]) {
  Font.register({
    family: name,
    fonts: weights.map((fontWeight) => ({ src: source(folder, alphabet, fontWeight), fontWeight })),
  })
  for (const weight of weights) {
    await Font.load(descriptor(name, weight))
    prime(glyphsOf(name, weight))
  }
}

/** Found from the project's root at run time; `outputFileTracingIncludes` in next.config.mjs ships the files. */
function source(name: string, alphabet: string, weight: number): string {
  const folder = path.join(process.cwd(), 'node_modules', '@fontsource', name, 'files')
  const font = sfnt(readFileSync(path.join(folder, `${name}-${alphabet}-${weight}-normal.woff`)))
  return `data:font/ttf;base64,${font.toString('base64')}`
}

/**
 * Has fontkit make the glyph of every character while it knows the character. One that it first meets as a part of
 * another glyph (the quote in the semicolon), when a document is written, stays without: later documents that use it
 * would lose letters.
 */
function prime(font: Glyphs) {
  // From the end: of the two that share one glyph in Inter, U+2019 is the apostrophe that people type, not U+02BC.
  for (const codePoint of font.characterSet.toReversed()) font.glyphForCodePoint(codePoint)
}

type Glyphs = {
  unitsPerEm: number
  characterSet: number[]
  hasGlyphForCodePoint(codePoint: number): boolean
  glyphForCodePoint(codePoint: number): { advanceWidth: number; codePoints: number[] }
}

export function glyphsOf(fontFamily: string, fontWeight: number): Glyphs {
  const font: unknown = Font.getFont(descriptor(fontFamily, fontWeight))?.data
  if (!isGlyphs(font)) throw new Error(`font not loaded: ${fontFamily} ${fontWeight}`)
  return font
}

/** The renderer's fonts are fontkit's, which ships no types. */
function isGlyphs(font: unknown): font is Glyphs {
  return typeof font === 'object' && font !== null && 'glyphForCodePoint' in font
}

function descriptor(fontFamily: string, fontWeight: number) {
  return { fontFamily, fontWeight, fontStyle: 'normal' as const }
}
