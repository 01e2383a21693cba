import { expect, test } from 'vitest'
import { csvOf } from './csv'

test('quotes what needs it, keeps accents, ends lines as RFC 4180 says', () => {
  const text = csvOf(
    ['Nom', 'Prix'],
    [
      ['Élodie; "Lili"', 110],
      [null, 0],
    ],
    'fr',
  )
  expect(text).toBe('\uFEFFNom;Prix\r\n"Élodie; ""Lili""";110\r\n;0')
})

test.each(['=1+1', '+33612345678', '-2', '@SUM(A1)', '\tx', '\rx'])('%j is no formula', (cell) => {
  const line = csvOf(['a'], [[cell]], 'en').slice('\uFEFFa\r\n'.length)
  expect(line.replace(/^"/, '').startsWith("'")).toBe(true)
})
