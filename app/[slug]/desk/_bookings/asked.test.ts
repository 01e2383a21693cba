import { describe, expect, it } from 'vitest'
import { cursorOf } from '@/lib/cursor'
import { askedFor, hrefOf, narrowed, placeIn, wantedBy } from './asked'

const ID = '01932f6c-0000-7000-8000-000000000001'
const everything = {
  q: 'Bergès',
  state: 'flown',
  kind: 'external',
  activity: ID,
  aircraft: ID,
  pilot: ID,
  from: '2026-12-01',
  to: '2026-12-31',
  flagged: '1',
  sort: 'name',
  order: 'desc',
}

describe('what the address asks for', () => {
  it('is taken whole', () => {
    expect(askedFor(everything)).toEqual(everything)
    expect(narrowed(askedFor(everything))).toBe(true)
    expect(wantedBy(askedFor(everything))).toEqual({
      search: 'Bergès',
      state: 'flown',
      kind: 'external',
      activityId: ID,
      aircraftId: ID,
      pilotId: ID,
      from: '2026-12-01',
      to: '2026-12-31',
      flagged: true,
      sort: 'name',
      falling: true,
    })
  })

  it('or not at all when it is wrong', () => {
    const wrong = { q: '  ', state: 'x', kind: '', activity: '1', from: '2026-02-30', to: '0001-01-01' }
    expect(askedFor({ ...wrong, flagged: 'yes', sort: 'x', order: '', after: 'é', q2: 'x' })).toEqual({})
    expect(askedFor({ q: ['a', 'b'], state: ['flown'] })).toEqual({})
    expect(askedFor({ q: ` a\u0000b ${'x'.repeat(200)}` }).q).toHaveLength(80)
    expect(narrowed({ state: 'flown', sort: 'name' })).toBe(false)
  })

  it('looks ahead, soonest first; everywhere for whoever searches, latest first', () => {
    expect(wantedBy({})).toMatchObject({ state: 'coming', sort: 'start', falling: false })
    expect(wantedBy({ q: 'x' })).toMatchObject({ state: 'all', falling: true })
    expect(wantedBy({ q: 'x', state: 'coming' })).toMatchObject({ state: 'coming', falling: false })
    expect(wantedBy({ sort: 'made' })).toMatchObject({ falling: true })
    expect(wantedBy({ sort: 'name' })).toMatchObject({ falling: false })
    expect(wantedBy({ sort: 'made', order: 'asc' })).toMatchObject({ falling: false })
  })
})

it('an address says what it asks for, from the first page unless told', () => {
  const after = cursorOf({ value: '1', id: ID })
  const asked = askedFor({ q: 'a b', state: 'flown', after })
  expect(placeIn(asked)).toEqual({ value: '1', id: ID })
  expect(placeIn({ after: 'AAAA' })).toBeNull()
  expect(hrefOf('demo', asked)).toBe('/demo/desk/bookings?q=a+b&state=flown')
  expect(hrefOf('demo', asked, { after })).toBe(`/demo/desk/bookings?q=a+b&state=flown&after=${after}`)
  expect(hrefOf('demo', asked, { q: undefined }, '.csv')).toBe('/demo/desk/bookings.csv?state=flown')
  expect(hrefOf('demo', {})).toBe('/demo/desk/bookings')
})
