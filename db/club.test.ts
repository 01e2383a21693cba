import { expect, it } from 'vitest'
import { afterCommit } from './club'
import { aClub } from './testing/club'

it('does what is meant for afterwards once the club is written, and never for what rolled back', async () => {
  const world = await aClub().with()
  const done: string[] = []
  await world.open(async (club) => {
    afterCommit(club, () => done.push('kept'))
    expect(done).toEqual([])
  })
  const refused = world.open(async (club) => {
    afterCommit(club, () => done.push('rolled back'))
    throw new Error('no')
  })
  await expect(refused).rejects.toThrow('no')
  expect(done).toEqual(['kept'])
})
