import { expect, test } from 'vitest'
import { formatMoney } from './money'

test.each([
  [{ cents: 39_000, currency: 'EUR' }, 'fr', '390\u00a0€'],
  [{ cents: 149_000, currency: 'EUR' }, 'fr', '1\u202f490\u00a0€'],
  [{ cents: 1250, currency: 'EUR' }, 'fr', '12,50\u00a0€'],
  [{ cents: 149_000, currency: 'EUR' }, 'en', '€1,490'],
  [{ cents: 1250, currency: 'GBP' }, 'en', '£12.50'],
] as const)('%o in %s', (money, locale, shown) => {
  expect(formatMoney(money, locale)).toBe(shown)
})
