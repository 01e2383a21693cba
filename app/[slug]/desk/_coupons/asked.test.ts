import { expect, test } from 'vitest'
import { cursorOf } from '@/lib/cursor'
import { uuidv7 } from '@/lib/id'
import { askedFor, hrefOf, narrowed, placeIn, wantedBy } from './asked'

test('what is wrong in the address is not asked', () => {
  const asked = askedFor({
    q: '  \u0000',
    state: 'gone',
    ending: 'yes',
    samples: '1',
    sort: ['made'],
    after: '<',
  })
  expect(asked).toEqual({})
  expect(narrowed(asked)).toBe(false)
  expect(wantedBy(asked)).toMatchObject({ search: '', state: 'all', sort: 'made', falling: true })
})

test('the address keeps what is asked, and begins at the first page when something else is', () => {
  const asked = askedFor({
    q: ' Bergès ',
    state: 'issued',
    activity: 'ulm',
    ending: '1',
    sort: 'end',
    after: 'abc',
  })
  expect(hrefOf('club', asked, { state: undefined })).toBe(
    '/club/desk/coupons?q=Berg%C3%A8s&activity=ulm&ending=1&sort=end',
  )
  expect(hrefOf('club', { channel: 'a&b' }, {}, '.csv')).toBe('/club/desk/coupons.csv?channel=a%26b')
  expect(wantedBy(asked)).toMatchObject({ search: 'Bergès', ending: true, sort: 'end', falling: false })
})

test('a page of one order is none of another', () => {
  const after = cursorOf({ value: '2027-06-01', id: uuidv7() })
  expect(placeIn({ sort: 'end', after })?.value).toBe('2027-06-01')
  expect(placeIn({ sort: 'made', after })).toBeNull()
  expect(placeIn({ sort: 'end', after: cursorOf({ value: 'soon', id: uuidv7() }) })).toBeNull()
})
