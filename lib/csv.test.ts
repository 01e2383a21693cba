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

test.each(['00012345', '219E0123', '1234E-00045', '1e10', '12345678901234567890', '12/05/2027', '00:12:34'])(
  '%j stays what it is',
  (cell) => {
    expect(csvOf(['a'], [[cell]], 'en').slice('\uFEFFa\r\n'.length)).toBe(`'${cell}`)
  },
)

test.each([
  '+262 693 12 34 56',
  '+1 202 555 0123',
  '06 12 34 56 78',
  '2026-12-05',
  '10:15',
  'HNWJT-C2FBR',
  '12345678',
])('%j needs nothing', (cell) => {
  expect(csvOf(['a'], [[cell]], 'en').slice('\uFEFFa\r\n'.length)).toBe(cell)
})
