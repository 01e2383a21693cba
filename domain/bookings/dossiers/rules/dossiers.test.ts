import { expect, it } from 'vitest'
import { cursorOf } from '@/lib/cursor'
import { markOf } from './dossiers'

const id = '01970000-0000-7000-8000-000000000000'

it.each([
  ['start', '1780293600000', true],
  ['made', '0', true],
  ['name', 'éluard paul 12', true],
  ['name', '', true],
  ['start', 'éluard paul', false],
  ['made', '', false],
] as const)('a list by %s goes on after %j: %s', (sort, value, leads) => {
  expect(markOf(cursorOf({ value, id }), sort)).toEqual(leads ? { value, id } : null)
})
