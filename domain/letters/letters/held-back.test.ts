import { expect, test } from 'vitest'
import { uuidv7 } from '@/lib/id'
import { aClubOf, attemptsOf, cancellation, lettersOf, runsAt } from '@/testing/worlds/letters'
import { replayLetter } from './replay-letter'
import { writeMail } from './write-mail'

const visitor = { kind: 'visitor', id: 'somebody' } as const

test('a visitor causes six letters an hour to one address; the rest is held back, and staff may send it', async () => {
  const world = await aClubOf('production')
  const write = (to: string, actor: typeof visitor | null) =>
    world.open((club) =>
      writeMail(actor ? { ...club, actor } : club, {
        cause: uuidv7(),
        bookingId: null,
        to,
        payload: cancellation(),
      }),
    )
  for (let n = 0; n < 9; n++) await write(n % 2 ? 'A@essais.example' : 'a@essais.example', visitor)
  await write('b@essais.example', visitor)
  await write('a@essais.example', null)
  const all = await lettersOf(world, 'mail')
  expect(all.map(({ failedAt }) => failedAt !== null)).toEqual([
    ...Array(6).fill(false),
    ...Array(3).fill(true),
    false,
    false,
  ])
  const [held] = all.filter(({ failedAt }) => failedAt !== null)
  if (!held) throw new Error('nothing was held back')
  expect(await attemptsOf(world, held.id)).toMatchObject([
    { outcome: 'failed', detail: expect.stringContaining('too many') },
  ])
  expect(await runsAt(`mail:${held.id}`)).toBeNull()
  await world.open((club) => replayLetter(club, held.id))
  expect(await runsAt(`mail:${held.id}`)).not.toBeNull()
})
