import { expect, test } from 'vitest'
import { fieldId } from './field-id'

test.each([
  ['email', 'email'],
  ['passengerName[0]', 'passengerName-0'],
  ['consent[conditions]', 'consent-conditions'],
])('the field %s has the id %s', (name, id) => {
  expect(fieldId(name)).toBe(id)
})
