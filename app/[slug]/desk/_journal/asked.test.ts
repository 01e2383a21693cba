import { expect, test } from 'vitest'
import { askedFor, hrefOf } from './asked'

const nothing = { who: null, what: null, from: null, to: null, about: null, below: null }
const ID = '01932f6c-0000-7000-8000-000000000001'

test.each([
  [{}, {}],
  [
    { who: 'customer', what: 'booking.moved', from: '2026-12-01', to: '2026-12-31', about: ID, below: ID },
    null,
  ],
  [{ who: ID, what: 'booking' }, null],
  [{ who: 'me', what: "booking' or 1", from: '2026-02-30', to: '0001-01-01', about: 'x', below: '1' }, {}],
  [{ who: ['customer', 'key'], what: ['a', 'b'], from: ['2026-12-01'] }, {}],
])('%o', (query, expected) => {
  expect(askedFor(query)).toEqual({ ...nothing, ...(expected ?? query) })
})

test('an address says what it asks for and no more', () => {
  const asked = askedFor({ who: 'key', below: ID })
  expect(hrefOf('demo', asked)).toBe(`/demo/desk/journal?who=key&below=${ID}`)
  expect(hrefOf('demo', asked, { below: null }, '.csv')).toBe('/demo/desk/journal.csv?who=key')
  expect(hrefOf('demo', { ...asked, who: null, below: null })).toBe('/demo/desk/journal')
})
