import { describe, expect, it, test } from 'vitest'
import { absenceSpan } from './_absence'
import { doneOf } from './_done'

const ID = '01a200ff-1f30-7561-afe8-423deb46402d'
const times = { start: '2026-12-05T08:00:00.000Z', end: '2026-12-05T17:00:00.000Z' }

test.each([
  [
    { done: 'opened', duty: `${ID}.nonsense` },
    { kind: 'opened', duties: [ID] },
  ],
  [{ done: 'opened', duty: 'nonsense' }, null],
  [
    { done: 'closed', ...times, flights: '2' },
    { kind: 'closed', flights: 2 },
  ],
  [
    { done: 'closed', ...times, flights: '-2' },
    { kind: 'closed', flights: 0 },
  ],
  [{ done: 'closed', start: times.end, end: times.start }, null],
  [{ done: 'closed', start: times.start, end: '+275760-09-13T00:00:00Z' }, null],
  [{ done: 'closed', start: 'x', end: 'y' }, null],
  [
    { done: 'week', weekday: '1', from: '540', to: '720' },
    { kind: 'week', weekday: 1, from: 540, to: 720 },
  ],
  [{ done: 'week', weekday: '9', from: '540', to: '720' }, null],
  [
    { done: 'absent', absence: ID, hits: '1' },
    { kind: 'absent', absence: ID, hits: 1 },
  ],
  [
    { done: 'refused', code: 'forbidden' },
    { kind: 'refused', code: 'forbidden' },
  ],
  [{ done: 'refused', code: 'constructor' }, null],
  [{ done: ['opened', 'closed'] }, null],
  [{}, null],
])('%j says %j', (query, said) => {
  const done = doneOf(query)
  if (said === null) expect(done).toBeNull()
  else expect(done).toMatchObject(said)
})

describe('an absence', () => {
  const now = new Date('2026-10-01T08:00:00Z')
  const spanOf = (typed: Record<string, string>) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(typed)) form.set(name, value)
    return absenceSpan(form, 'Europe/Paris', now)
  }
  const iso = (typed: Record<string, string>) => {
    const { startAt, endAt } = spanOf(typed)
    return [startAt.toISOString(), endAt.toISOString()]
  }

  it('is whole days, one or several, of 25 hours too', () => {
    expect(iso({ fromDate: '2026-10-25' })).toEqual(['2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z'])
    expect(iso({ fromDate: '2026-10-24', toDate: '2026-10-25' })).toEqual([
      '2026-10-23T22:00:00.000Z',
      '2026-10-25T23:00:00.000Z',
    ])
  })

  it('or from an hour to another', () => {
    expect(iso({ fromDate: '2026-10-05', fromTime: '14:00', toTime: '18:30' })).toEqual([
      '2026-10-05T12:00:00.000Z',
      '2026-10-05T16:30:00.000Z',
    ])
  })

  it.each([
    ['2026-10-05', '2026-10-07', '00:00', '2026-10-06T22:00:00.000Z'],
    ['2026-10-05', '2026-10-07', '24:00', '2026-10-07T22:00:00.000Z'],
    ['2026-10-05', '2026-10-07', '23:59', '2026-10-07T22:00:00.000Z'],
    ['2026-10-05', '2026-10-07', '', '2026-10-07T22:00:00.000Z'],
    ['2026-10-05', '', '00:00', '2026-10-05T22:00:00.000Z'],
  ])('from %s to %s at %j is until %s', (fromDate, toDate, toTime, end) => {
    expect(iso({ fromDate, fromTime: '08:00', toDate, toTime })[1]).toBe(end)
  })

  it.each([
    [{}, 'fromDate', 'day'],
    [{ fromDate: '2026-02-30' }, 'fromDate', 'day'],
    [{ fromDate: '2026-10-05', toDate: 'x' }, 'toDate', 'day'],
    [{ fromDate: '2026-10-05', fromTime: '25:00' }, 'fromTime', 'time'],
    [{ fromDate: '2026-10-05', toDate: '2026-10-04' }, 'toDate', 'order'],
    [{ fromDate: '2026-09-05' }, 'toDate', 'past'],
    [{ fromDate: '2026-10-05', toDate: '9998-12-31' }, 'toDate', 'far'],
  ])('%j: %s %s', (typed, field, message) => {
    expect(() => spanOf(typed)).toThrow(expect.objectContaining({ issues: [{ path: [field], message }] }))
  })
})
