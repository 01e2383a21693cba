import { expect, test } from 'vitest'
import { together } from './together'

function reader() {
  const begun: PromiseWithResolvers<string>[] = []
  const read = () => {
    const one = Promise.withResolvers<string>()
    begun.push(one)
    return one.promise
  }
  return { begun, read }
}

test('one after the other, each reads', async () => {
  const { begun, read } = reader()
  for (const n of [0, 1]) {
    const asked = together('alone', read)
    begun[n]?.resolve(`answer ${n}`)
    expect(await asked).toBe(`answer ${n}`)
  }
})

test('who asks while one reads shares the next read, which begins after they asked', async () => {
  const { begun, read } = reader()
  const first = together('crowd', read)
  const others = [together('crowd', read), together('crowd', read), together('crowd', read)]
  expect(begun).toHaveLength(1)
  begun[0]?.resolve('early')
  expect(await first).toBe('early')
  const late = together('crowd', read)
  await Promise.resolve()
  expect(begun).toHaveLength(2)
  begun[1]?.resolve('later')
  expect(await Promise.all(others)).toEqual(['later', 'later', 'later'])
  begun[2]?.resolve('last')
  expect(['later', 'last']).toContain(await late)
})

test('a read that failed is not handed on', async () => {
  const { begun, read } = reader()
  const first = together('failing', read)
  const second = together('failing', read)
  begun[0]?.reject(new Error('lost'))
  await expect(first).rejects.toThrow('lost')
  await Promise.resolve()
  begun[1]?.resolve('found')
  expect(await second).toBe('found')
})

test('different questions share nothing', async () => {
  const { begun, read } = reader()
  const both = Promise.all([together('this', read), together('that', read)])
  expect(begun).toHaveLength(2)
  begun.forEach((one, n) => {
    one.resolve(`${n}`)
  })
  expect(await both).toEqual(['0', '1'])
})
