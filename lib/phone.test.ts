import { expect, test } from 'vitest'
import { displayPhone, readPhone } from './phone'

test.each([
  ['06 12 34 56 78', 'FR', '+33612345678'],
  ['06.12.34.56.78', 'FR', '+33612345678'],
  ['+33 (0)6 12 34 56 78', 'FR', '+33612345678'],
  ['(+33) 6 12 34 56 78', 'FR', '+33612345678'],
  ['tel:+33612345678', 'FR', '+33612345678'],
  ['0033 6 12 34 56 78', 'FR', '+33612345678'],
  ['０６１２３４５６７８', 'FR', '+33612345678'],
  ['+1 202 555 0123', 'FR', '+12025550123'],
  ['06 39 98 12 34', 'FR', '+33639981234'],
  ['0693 12 34 56', 'FR', '+262693123456'],
  ['0639 01 23 45', 'FR', '+262639012345'],
  ['0690 12 34 56', 'FR', '+590690123456'],
  ['0696 12 34 56', 'FR', '+596696123456'],
  ['0694 12 34 56', 'FR', '+594694123456'],
  ['+33 693 12 34 56', 'RE', '+262693123456'],
  ['06 12 34 56 78', 'RE', '+33612345678'],
  ['0693 12 34 56', 'RE', '+262693123456'],
])('%s typed in %s is %s', (typed, country, number) => {
  expect(readPhone(typed, country)).toBe(number)
})

test.each([
  ['06 12 34 56 7', 'FR'],
  ['06 12 34 56 789', 'FR'],
  ['0000000000', 'FR'],
  ['0812345678', 'FR'],
  ['+33 6 12 34 56 78 ext. 5', 'FR'],
  ['06 12 34 56 78 ou 05 61 12 34 56', 'FR'],
  ['0693 12 34 56', 'BE'],
  ['', 'FR'],
])('%s typed in %s is no number', (typed, country) => {
  expect(readPhone(typed, country)).toBeNull()
})

test('a number is shown as its country dials it, and with its country code elsewhere', () => {
  expect(displayPhone('+33612345678', 'FR')).toBe('06\u00a012\u00a034\u00a056\u00a078')
  expect(displayPhone('+262693123456', 'FR')).toBe('+262\u00a0693\u00a012\u00a034\u00a056')
  expect(displayPhone('+262693123456', 'RE')).toBe('0693\u00a012\u00a034\u00a056')
})
