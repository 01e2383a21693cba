import { eachOnce } from '@/lib/remember'
import { glyphsOf, loadFonts, stack } from './fonts'

/** The width of running text in points at a size. */
export type Measure = (text: string, size: number) => number

export async function ruler(): Promise<Measure> {
  await loadFonts()
  const fonts = stack.text.map((family) => glyphsOf(family, 400))
  const widthOf = eachOnce((letter: string) => {
    const codePoint = letter.codePointAt(0) ?? 0
    const font = fonts.find((candidate) => candidate.hasGlyphForCodePoint(codePoint)) ?? fonts[0]
    return font ? font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm : 1
  })
  return (text, size) => Array.from(text).reduce((sum, letter) => sum + widthOf(letter), 0) * size
}

/**
 * Breaks text into the lines of a column: at blanks, and inside a word (after a hyphen if there is one) only when it
 * is longer than the column. Line ends of the text are kept; an empty line stands for a blank one.
 */
export function breakLines(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = []
  for (const paragraph of text.replaceAll('\r\n', '\n').trim().split('\n')) {
    let line = ''
    for (const word of paragraph.split(/[ \t]+/).flatMap((whole) => pieces(whole, width, measure))) {
      const longer = line === '' ? word : `${line} ${word}`
      if (measure(longer) <= width) line = longer
      else {
        lines.push(line)
        line = word
      }
    }
    lines.push(line)
  }
  return lines
}

function pieces(word: string, width: number, measure: (text: string) => number): string[] {
  if (measure(word) <= width) return [word]
  const cut: string[] = ['']
  for (const part of word.match(/[^-]+-*|-+/g) ?? []) {
    for (const run of measure(part) <= width ? [part] : Array.from(part)) {
      const last = cut.at(-1) ?? ''
      if (measure(last + run) <= width) cut[cut.length - 1] = last + run
      else cut.push(run)
    }
  }
  return cut.filter((piece) => piece !== '')
}

export type ColumnPage = { from: number; columns: [string[], string[]] }

/** Pages of two columns, each at most `rows` lines; the last page's two are of one length. */
export function twoColumns(lines: string[], rows: number): ColumnPage[] {
  const pages: ColumnPage[] = []
  for (let from = 0; from < lines.length; from += 2 * rows) {
    const page = lines.slice(from, from + 2 * rows)
    const half = Math.ceil(page.length / 2)
    pages.push({ from, columns: [trimStart(page.slice(0, half)), trimStart(page.slice(half))] })
  }
  return pages
}

function trimStart(lines: string[]): string[] {
  return lines[0] === '' ? lines.slice(1) : lines
}
