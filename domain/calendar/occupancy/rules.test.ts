import { expect, it } from 'vitest'
import { fromMinutes } from '@/lib/time'
import { at } from '@/testing/worlds/holds'
import { meetingOf, placesOf } from './rules'

const buffers = {
  meetingLeadMinutes: 20,
  aircraftBeforeMinutes: 5,
  aircraftAfterMinutes: 10,
  pilotAfterMinutes: 15,
}
const times = { startAt: fromMinutes(at('10:00')), endAt: fromMinutes(at('10:30')) }
const aircraft = { subjectId: 'a', from: fromMinutes(at('9:55')), to: fromMinutes(at('10:40')) }
const busy = (subjectId: string) => ({
  subjectId,
  from: fromMinutes(at('9:40')),
  to: fromMinutes(at('10:45')),
})

it.each([
  ['its pilot', { pilotId: 'p' }, ['p']],
  ['its pilot and who learns', { pilotId: 'p', memberId: 'm' }, ['p', 'm']],
  ['whoever hires, when nobody else flies', { pilotId: null, memberId: 'm' }, ['m']],
  ['a pilot who hires, once', { pilotId: 'p', memberId: 'p' }, ['p']],
  ['nobody', { pilotId: null, memberId: null }, []],
])('a flight takes its aircraft with its buffers, and from the meeting on %s', (_, crew, people) => {
  expect(placesOf(buffers, { aircraftId: 'a', ...crew, ...times })).toEqual([aircraft, ...people.map(busy)])
})

it('one meets before take-off', () => {
  expect(meetingOf(buffers, times.startAt)).toEqual(fromMinutes(at('9:40')))
})
