import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { Lane } from './lane'

test('each line has its share, each key runs once, and once more when it is added meanwhile', async () => {
  const lane = new Lane('test', { most: 3, share: 2 })
  const release = Promise.withResolvers<void>()
  const begun: string[] = []
  const slow = (key: string) => async () => {
    begun.push(key)
    await release.promise
  }
  for (const key of ['a1', 'a2', 'a3', 'a3']) lane.add('a', key, slow(key))
  lane.add('b', 'b1', async () => {
    begun.push('b1')
  })
  await wait(10)
  expect(begun).toEqual(['a1', 'a2', 'b1'])
  lane.add('a', 'a1', slow('a1'))
  release.resolve()
  await wait(10)
  expect(begun).toEqual(['a1', 'a2', 'b1', 'a1', 'a3'])
})

test('what fails is forgotten, and may come again', async () => {
  const lane = new Lane('test', { most: 1, share: 1 })
  let tries = 0
  const failing = async () => {
    tries++
    throw new Error('no')
  }
  lane.add('a', 'a', failing)
  await wait(5)
  lane.add('a', 'a', failing)
  await wait(5)
  expect(tries).toBe(2)
})

test('in the end what runs ends, and what waits is left', async () => {
  const lane = new Lane('test', { most: 1, share: 1 })
  const done: string[] = []
  const work = (key: string) => async () => {
    await wait(20)
    done.push(key)
  }
  lane.add('a', 'runs', work('runs'))
  lane.add('a', 'waits', work('waits'))
  await wait(5)
  await lane.end()
  expect(done).toEqual(['runs'])
})
