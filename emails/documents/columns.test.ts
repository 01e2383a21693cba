import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breakLines, twoColumns } from './columns'

const length = (text: string) => text.length

test.each([
  ['un deux trois', 8, ['un deux', 'trois']],
  ['un\n\ndeux', 8, ['un', '', 'deux']],
  ['  un   deux\r\ntrois ', 8, ['un deux', 'trois']],
  ['Saint-Étienne-de-Baïgorry', 14, ['Saint-Étienne-', 'de-Baïgorry']],
  ['anticonstitutionnellement', 10, ['anticonsti', 'tutionnell', 'ement']],
  ['', 8, ['']],
])('%j in %i', (text, width, lines) => {
  expect(breakLines(text, width, length)).toEqual(lines)
})

test('no line is too long and no word is lost', () => {
  const words = fc.array(fc.string({ minLength: 1, maxLength: 30 }), { maxLength: 40 })
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 40 }), (parts, width) => {
      const text = parts.join(' ')
      const lines = breakLines(text, width, length)
      expect(lines.every((line) => line.length <= width)).toBe(true)
      expect(lines.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''))
    }),
  )
})

test('columns: full pages first, the last one level', () => {
  const lines = Array.from({ length: 25 }, (_, index) => `${index}`)
  const pages = twoColumns(lines, 10)
  expect(pages.map(({ columns }) => columns.map(({ length }) => length))).toEqual([
    [10, 10],
    [3, 2],
  ])
  expect(pages.flatMap(({ columns }) => columns.flat())).toEqual(lines)
})
