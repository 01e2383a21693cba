import { expect, test } from 'vitest'
import { Places } from './places'

const roomOf = (room: Partial<ConstructorParameters<typeof Places>[0]> = {}) =>
  new Places({ most: 4, share: 2, patienceMs: 1000, mostWaiting: 100, ...room })

const settled = () => new Promise((resolve) => setImmediate(resolve))

test('one key has its share and no more; the rest is for others', async () => {
  const places = roomOf()
  const leave = await places.enter('one')
  await places.enter('one')
  const entered: string[] = []
  const third = places.enter('one').then(() => entered.push('one'))
  await places.enter('other').then(() => entered.push('other'))
  await settled()
  expect(entered).toEqual(['other'])
  leave()
  leave()
  await third
  expect(entered).toEqual(['other', 'one'])
})

test('the lines take turns, however long one is', async () => {
  const places = roomOf({ most: 1, share: 1 })
  const first = await places.enter('crowd')
  const order: string[] = []
  const come = (key: string) => places.enter(key).then((leave) => order.push(key) && leave())
  const all = [...Array.from({ length: 5 }, () => come('crowd')), come('a'), come('b')]
  first()
  await Promise.all(all)
  expect(order).toEqual(['crowd', 'a', 'b', 'crowd', 'crowd', 'crowd', 'crowd'])
})

test('thousands in line get their turn, one at a time', async () => {
  const places = roomOf({ most: 1, share: 1, mostWaiting: 10_000, patienceMs: 60_000 })
  let inside = 0
  let most = 0
  const one = (n: number) =>
    places.within(`key ${n % 1000}`, async () => {
      most = Math.max(most, ++inside)
      inside--
    })
  await Promise.all(Array.from({ length: 5000 }, (_, n) => one(n)))
  expect(most).toBe(1)
})

test('who waits too long, or comes when too many wait, is told so, and takes no place', async () => {
  const places = roomOf({ most: 1, share: 1, patienceMs: 20, mostWaiting: 1 })
  const leave = await places.enter('a')
  const refused = [places.enter('b'), places.enter('b'), places.enter('c')]
  const codes = await Promise.all(refused.map((one) => one.catch((error) => error.code)))
  expect(codes).toEqual(['busy', 'busy', 'busy'])
  leave()
  ;(await places.enter('c'))()
  await expect(places.within('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  ;(await places.enter('c'))()
})
