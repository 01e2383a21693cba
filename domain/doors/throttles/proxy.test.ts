import { expect, test } from 'vitest'
import { noteProxy } from './note-proxy'
import { undeclaredProxy } from './queries'

test('a proxy that shows itself is remembered for two days, and written once an hour', async () => {
  expect(await undeclaredProxy()).toBe(false)
  await Promise.all([noteProxy(), noteProxy()])
  expect(await undeclaredProxy()).toBe(true)
})
