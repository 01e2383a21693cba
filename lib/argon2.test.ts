import { expect, test } from 'vitest'
import { argon2id, isArgon2Of } from './argon2'

test('two at a time, and another line need not wait for a crowd', async () => {
  const phc = await argon2id('le vol du matin', 'warm')
  let done = 0
  const guess = async (n: number) => {
    expect(await isArgon2Of(phc, `guess ${n}`, 'crowd')).toBe(false)
    done++
  }
  const crowd = Array.from({ length: 20 }, (_, n) => guess(n))
  expect(await isArgon2Of(phc, 'le vol du matin', 'owner')).toBe(true)
  expect(done).toBeLessThan(8)
  await Promise.all(crowd)
})
