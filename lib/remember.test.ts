import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { eachOnce, memory } from './remember'

test('makes each thing once, and forgets the one that was not asked for the longest', () => {
  const made: string[] = []
  const known = memory<string, number>({ most: 2 })
  const ask = (key: string) => known.made(key, () => made.push(key))
  expect(['a', 'b', 'a', 'b', 'a', 'c'].map(ask)).toEqual([1, 2, 1, 2, 1, 3])
  expect([ask('a'), ask('c'), ask('b')]).toEqual([1, 3, 4])
  expect(made).toEqual(['a', 'b', 'c', 'b'])
})

test('remembers zero and nothing-to-say, which are answers too', () => {
  let asked = 0
  const [counts, words] = [memory<number, number>({ most: 9 }), memory<number, string>({ most: 9 })]
  const zero = () => counts.made(1, () => asked++ * 0)
  const empty = () => words.made(1, () => String(asked++).slice(9))
  expect([zero(), zero(), empty(), empty(), asked]).toEqual([0, 0, '', '', 2])
})

test('what is forgotten is looked for again, and nothing else is', async () => {
  const known = memory<string, number>({ most: 9 })
  let asked = 0
  const ask = (key: string) => known.found(key, async () => ++asked)
  expect([await ask('a'), await ask('b')]).toEqual([1, 2])
  known.forget('a')
  expect([await ask('a'), await ask('b')]).toEqual([3, 2])
})

test('what was found is kept for so long; what was not is looked for again', async () => {
  const known = memory<string, string>({ most: 9, ms: 40 })
  const answers = [null, 'here', 'there']
  const ask = () => known.found('key', async () => answers.shift() ?? null)
  expect([await ask(), await ask(), await ask()]).toEqual([null, 'here', 'here'])
  await wait(60)
  expect(await ask()).toBe('there')
})

test('each once, even when there is nothing', () => {
  const asked: string[] = []
  const once = eachOnce((of: string) => {
    asked.push(of)
    return of === 'x' ? null : of
  })
  expect(['x', 'x', 'y', 'y'].map(once)).toEqual([null, null, 'y', 'y'])
  expect(asked).toEqual(['x', 'y'])
})
