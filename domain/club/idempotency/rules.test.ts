import { expect, test } from 'vitest'
import { fingerprintOf, idempotencyKey } from './rules'

test.each([
  ['"8e03978e-40d5"', '8e03978e-40d5'],
  ['8e03978e-40d5', '8e03978e-40d5'],
  ['  "a b"  ', 'a b'],
  ['"a\\"b\\\\c"', 'a"b\\c'],
  ['a'.repeat(255), 'a'.repeat(255)],
  ['a'.repeat(256), null],
  ['', null],
  ['""', null],
  ['"a', null],
  ['"a\\b"', null],
  ['"a";q=1', null],
  ['clé', null],
])('%s is the key %s', (header, key) => {
  expect(idempotencyKey(header)).toBe(key)
})

test('one digest for one meaning', () => {
  const one = fingerprintOf('{}', { a: [1, { b: null, c: 'x' }], d: true })
  expect(fingerprintOf('{}', { d: true, a: [1, { c: 'x', b: null }] })).toBe(one)
  expect(fingerprintOf('{}', { d: true, a: [{ c: 'x', b: null }, 1] })).not.toBe(one)
  expect(fingerprintOf('{"id":"1"}', { a: [1, { b: null, c: 'x' }], d: true })).not.toBe(one)
})
