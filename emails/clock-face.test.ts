import { expect, test } from 'vitest'
import { clockFace } from './clock-face'

test.each([
  ['10\u00a0h', ['figures', 'space', 'unit']],
  ['10\u00a0h\u00a040', ['figures', 'space', 'unit', 'space', 'figures']],
  ['9:05', ['figures', 'colon', 'figures']],
])('%j', (time, kinds) => {
  const parts = clockFace(time)
  expect(parts.map(({ kind }) => kind)).toEqual(kinds)
  expect(parts.map(({ text }) => text).join('')).toBe(time)
})
