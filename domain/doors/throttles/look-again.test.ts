import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { looksAgain } from './look-again'

const SECOND = 1000

test('a guesser gains one look in so many seconds, however fast', () => {
  const line = randomUUID()
  const looks = Array.from({ length: 800 }, (_, n) => looksAgain(line, `guess ${n}`, 2 * SECOND, n * 125))
  expect(looks.filter(Boolean)).toHaveLength(50)
})

test('who comes back with the same is looked at, though a guesser takes every other turn', () => {
  const line = randomUUID()
  const at = (n: number) => n * 125
  let owner = -1
  for (let n = 0; n < 80 && owner < 0; n++) {
    looksAgain(line, `guess ${n}`, 2 * SECOND, at(n))
    if (n % 8 === 3 && looksAgain(line, 'right', 2 * SECOND, at(n) + 1)) owner = n
  }
  expect(owner).toBe(11)
})

test('a guesser who comes back each time gains no more than that again', () => {
  const line = randomUUID()
  const looks = Array.from({ length: 800 }, (_, n) =>
    looksAgain(line, `guess ${n >> 1}`, 2 * SECOND, n * 125),
  )
  expect(looks.filter(Boolean).length).toBeLessThanOrEqual(100)
})

test('lines are apart', () => {
  const [one, other] = [randomUUID(), randomUUID()]
  expect(looksAgain(one, 'a', SECOND, 0)).toBe(true)
  expect(looksAgain(one, 'b', SECOND, 1)).toBe(false)
  expect(looksAgain(other, 'b', SECOND, 1)).toBe(true)
})
