import { expect, test } from 'vitest'
import { historyWords } from './history'

const start = '2026-12-05T09:00:00.000Z'
const crew = { aircraftId: 'a', pilotId: 'p' }

test.each([
  ['booking.arrived', null, { arrived: true }, 'Passagers arrivés'],
  ['booking.flown', { state: 'booked' }, { state: 'flown' }, 'Vol effectué'],
  ['booking.moved', { start, ...crew }, { start, ...crew, pilotId: 'q' }, 'Équipage changé'],
  [
    'booking.moved',
    { start, ...crew },
    { start: '2026-12-05T10:00:00.000Z', ...crew },
    'Changé, de sam. 5 déc., 10 h à sam. 5 déc., 11 h',
  ],
] as const)('%s from %j to %j reads as what happened', (event, before, after, said) => {
  const words = historyWords({ event, before, after }, { zone: 'Europe/Paris', locale: 'fr' })
  expect(words.replace(/[\u00a0\u202f]/g, ' ')).toBe(said)
})
