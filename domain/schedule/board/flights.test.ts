import { expect, test } from 'vitest'
import { inClub } from '@/db/club'
import { addDays } from '@/lib/time'
import { book } from '@/testing/worlds/bookings'
import { aDesk, at, NOW, THURSDAY, take } from '@/testing/worlds/holds'
import { loadBoard, loadFlights } from './queries/board'
import type { Viewer } from './schema'

const viewer: Viewer = { id: crypto.randomUUID(), rights: ['schedule.see', 'bookings.all'] }
const days = { from: addDays(THURSDAY, -1), to: addDays(THURSDAY, 1) }

test('the external flights of each day are counted as the board draws them, holds left out', async () => {
  const world = await aDesk(2)
  await book(world, 0, at('10:00'))
  await take(world, 1, at('14:00'))
  const [flights, board] = await inClub(world.ref, { kind: 'staff', id: viewer.id }, (club) =>
    Promise.all([loadFlights(club, days), loadBoard(club, days, viewer, NOW)]),
  )
  expect([...flights]).toEqual([
    [days.from, 0],
    [THURSDAY, 1],
    [days.to, 0],
  ])
  expect(board.items.filter(({ kind }) => kind === 'external')).toHaveLength(1)
})

test('the things of one day only are read when they are asked for', async () => {
  const world = await aDesk(1)
  await book(world, 0, at('10:00'))
  const read = (only: string) =>
    inClub(world.ref, { kind: 'staff', id: viewer.id }, (club) =>
      loadBoard(club, { ...days, only }, viewer, NOW),
    )
  expect((await read(THURSDAY)).items).toHaveLength(1)
  expect((await read(days.to)).items).toHaveLength(0)
})
