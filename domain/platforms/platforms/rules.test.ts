import { expect, test } from 'vitest'
import { MOST_SANDBOXES, nextSandbox, rootOf } from './rules'

test.each([
  ['aile', 'aile'],
  ['aile-test', 'aile'],
  ['aile-test-12', 'aile'],
  ['test-aile', 'test-aile'],
  ['aile-testeur', 'aile-testeur'],
])('%s is of %s', (slug, root) => {
  expect(rootOf(slug)).toBe(root)
})

test.each([
  [[], 'aile-test-2'],
  [['aile', 'aile-test'], 'aile-test-2'],
  [['aile-test', 'aile-test-2', 'aile-test-3'], 'aile-test-4'],
  [['aile-test-3'], 'aile-test-2'],
  [['autre-test-2'], 'aile-test-2'],
])('beside %j comes %s', (taken, next) => {
  expect(nextSandbox('aile', taken)).toBe(next)
})

test('there is an end', () => {
  const all = Array.from({ length: MOST_SANDBOXES }, (_, index) => `aile-test-${index + 2}`)
  expect(nextSandbox('aile', all)).toBeNull()
  expect(nextSandbox('aile', all.slice(1))).toBe('aile-test-2')
})
