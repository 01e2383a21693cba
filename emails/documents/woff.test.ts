import { expect, test } from 'vitest'
import { sfnt } from './woff'

test('refuses what is no WOFF 1.0 font', () => {
  expect(() => sfnt(Buffer.from('wOF2'.padEnd(64)))).toThrow('not a WOFF 1.0 font')
})
