import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { centsOf, countOf, dayOf, isDamaged, isFormula, ordersOf, plain, unixDay } from './cells'
import { decode } from './encodings'
import { tableOf } from './table'

const TEXT = 'référence;acheteur\r\nBON-0001;Éloïse Œuvrard\r\nBON-0002;François Noël, à Évry\r\n'

describe('decode', () => {
  test.each(['windows-1252', 'iso-8859-15', 'macintosh'] as const)('reads %s', (encoding) => {
    expect(decode(iconv.encode(TEXT, encoding))).toEqual({ encoding, text: TEXT })
  })

  test('reads code page 850, which has no œ', () => {
    const text = TEXT.replace('Œ', 'OE')
    expect(decode(iconv.encode(text, 'cp850'))).toEqual({ encoding: 'cp850', text })
  })

  test('reads the signs of windows-1252 that ISO 8859-1 has not', () => {
    const text = 'code;prix\nA1234;l’été à 20 €\n'
    expect(decode(iconv.encode(text, 'windows-1252'))).toEqual({ encoding: 'windows-1252', text })
  })

  test.each([
    ['utf-8', Buffer.from(TEXT)],
    ['utf-8', Buffer.from(`\uFEFF${TEXT}`)],
    ['utf-16le', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
    ['utf-16le', Buffer.from(TEXT, 'utf16le')],
    ['utf-16be', Buffer.from(`\uFEFF${TEXT}`, 'utf16le').swap16()],
    ['utf-16be', Buffer.from(TEXT, 'utf16le').swap16()],
  ] as const)('reads %s, its mark not being part of the first header', (encoding, bytes) => {
    expect(decode(bytes)).toEqual({ encoding, text: TEXT })
  })

  test('believes what somebody chose', () => {
    expect(decode(Buffer.from('é'), 'windows-1252').text).toBe('Ã©')
  })
})

describe('tableOf', () => {
  const known = new Set(['reference', 'prix'])

  test.each([
    ['Référence;Prix\nA1234;12,50\nB1234;1,00', ';'],
    ['Référence,Prix\nA1234,"12,50"\nB1234,"1,00"', ','],
    ['Référence\tPrix\nA1234\t12,50', '\t'],
    ['sep=;\r\nRéférence;Prix\r\nA1234;12,50', ';'],
    ['Référence|Prix\nA1234|12', '|'],
  ] as const)('finds the separator of %j', (text, separator) => {
    expect(tableOf(text, known)).toMatchObject({ separator, header: ['Référence', 'Prix'] })
  })

  test('keeps lines within quotes together, leaves out empty ones, and counts as a spreadsheet does', () => {
    const { lines, broken } = tableOf('sep=;\nRéférence;Message\n\nA1234;"Bon\nvol; à toi"\n;\nB1234;', known)
    expect(lines).toEqual([
      { number: 4, cells: ['A1234', 'Bon\nvol; à toi'] },
      { number: 6, cells: ['B1234', ''] },
    ])
    expect(broken).toBe(null)
  })

  test('names the line of a quote that is never closed', () => {
    expect(tableOf('reference;x\nA1234;1\nB1234;"2\nC1234;3', known).broken).toBe(3)
  })

  test('reads a single column', () => {
    expect(tableOf('code\nA1234\nB1234', new Set(['code']))).toMatchObject({
      header: ['code'],
      lines: { length: 2 },
    })
  })
})

describe('days', () => {
  test.each([
    ['31/12/2027', 'dmy', '2027-12-31'],
    ['3.4.2027', 'dmy', '2027-04-03'],
    ['05/11/2026 14:32', 'dmy', '2026-11-05'],
    ['12/31/2027', 'mdy', '2027-12-31'],
    ['12/31/2027', 'dmy', null],
    ['2018-10-09', 'ymd', '2018-10-09'],
    ['2018-13-01', 'ymd', null],
    ['2027-02-29', 'ymd', null],
    ['2026-11-05 23:10:00', 'ymd', '2026-11-05'],
    ['2027-06-30T23:59:59+02:00', 'ymd', '2027-06-30'],
    ['2027-06-30T22:30:00Z', 'ymd', '2027-07-01'],
    ['46387', 'serial', '2026-12-31'],
    ['hier', 'dmy', null],
  ] as const)('%s read as %s is %s in Paris', (text, order, day) => {
    expect(dayOf(text, order, 'Europe/Paris')).toBe(day)
  })

  test('a column has the orders that fit all its cells', () => {
    expect(ordersOf(['03/04/2027', '', '05/06/2027'])).toEqual(['dmy', 'mdy'])
    expect(ordersOf(['03/04/2027', '25/06/2027'])).toEqual(['dmy'])
    expect(ordersOf(['03/04/2027', '2027-01-02'])).toEqual([])
    expect(ordersOf(['9999-12-31', '2027-01-02'])).toEqual(['ymd'])
    expect(ordersOf(['', ''])).toEqual([])
  })

  test('seconds are a day in UTC', () => {
    expect(unixDay('1830211200')).toBe('2027-12-31')
    expect(unixDay('2027')).toBe(null)
  })
})

test.each([
  ['20,00', 2000],
  ['1 234,50 €', 123450],
  ['1\u202f234,5', 123450],
  ["1'234.50", 123450],
  ['1.234,50', 123450],
  ['€390', 39000],
  ['390.0000', 39000],
  ['49.99', 4999],
  ['-5', null],
  ['douze', null],
  ['', null],
])('%j is %s cents', (text, cents) => {
  expect(centsOf(text)).toBe(cents)
})

test.each([
  ['2', 2],
  ['2.0', 2],
  ['2,5', null],
  ['deux', null],
])('%j is the count %s', (text, count) => {
  expect(countOf(text)).toBe(count)
})

test('codes come out of a spreadsheet’s wrappings, and what it lost is seen', () => {
  expect(['="00123"', "'00123", ' 00123 '].map(plain)).toEqual(['00123', '00123', '00123'])
  const lost = ['1,23457E+11', '1.2E+12', '#REF!', '#NAME?', '#N/A', '12/05/2027', '2027-05-12 00:00:00']
  expect(lost.filter((code) => !isDamaged(code))).toEqual([])
  expect(['00123', 'VD-26-045', '219E0123', 'ENVOL#1', 'K7R4-M9X2'].filter(isDamaged)).toEqual([])
  expect(['=1+1', '@SUM(A1)', '+cmd|x', '-HYPERLINK("x")'].filter((text) => !isFormula(text))).toEqual([])
  expect(['+33 6 12 34 56 78', '-5', 'Bon vol'].filter(isFormula)).toEqual([])
})
