import { describe, expect, it } from 'vitest'
import {
  aircraft,
  at,
  clockOf,
  club,
  everyDay,
  from,
  one,
  people,
  pilot,
  saturday,
  sunday,
} from '@/testing/slots/club'
import type { Situation } from '../schema'
import { judgeSlot, openSlots, partyProblem } from './offer'

/** Clock times of the open slots of the Saturday. */
function times(situation: Situation, party = one, days = [saturday]): string[] {
  return openSlots(situation, party, days).map(({ start }) => clockOf(start))
}

function vacancies(situation: Situation, party = one): number[] {
  return openSlots(situation, party, [saturday]).map((slot) => slot.vacancies)
}

function verdict(situation: Situation, time: string, date = saturday): string {
  return judgeSlot(situation, one, at(time, date)).verdict
}

describe('a slot', () => {
  it('has its times and its day', () => {
    expect(openSlots(club(), one, [saturday])[0]).toEqual({
      date: saturday,
      start: at('10:00'),
      end: at('10:30'),
      meetAt: at('9:40'),
      vacancies: 1,
    })
  })

  it('comes in order whatever the order of the days, once', () => {
    const daily = club({ terms: { openings: everyDay(600, 660) } })
    expect(openSlots(daily, one, [sunday, saturday, sunday]).map(({ date }) => date)).toEqual([
      saturday,
      sunday,
    ])
  })
})

describe('the aircraft', () => {
  it.each([
    ['busy until its preparation begins', from('9:00', '10:55'), ['11:00', '12:00', '13:00']],
    ['busy one minute into it', from('9:00', '10:56'), ['12:00', '13:00']],
    ['busy from the end of its turn-round', from('10:40', '14:00'), ['10:00']],
    ['busy one minute before that', from('10:39', '14:00'), []],
  ])('is %s', (_, span, expected) => {
    expect(times(club({ aircraft: [aircraft({ busy: [span] })] }))).toEqual(expected)
  })

  it('is valid until after landing', () => {
    expect(times(club({ aircraft: [aircraft({ validUntil: at('11:30') })] }))).toEqual(['10:00', '11:00'])
    expect(times(club({ aircraft: [aircraft({ validUntil: at('11:29') })] }))).toEqual(['10:00'])
  })
})

describe('the pilot', () => {
  it.each([
    ['busy until the meeting', from('9:00', '10:40'), ['11:00', '12:00', '13:00']],
    ['busy one minute into it', from('9:00', '10:41'), ['12:00', '13:00']],
    ['busy once the passengers have gone', from('10:40', '14:00'), ['10:00']],
    ['busy one minute before that', from('10:39', '14:00'), []],
  ])('is %s', (_, span, expected) => {
    expect(times(club({ pilots: [pilot({ busy: [span] })] }))).toEqual(expected)
  })

  it('is valid until after landing', () => {
    expect(times(club({ pilots: [pilot({ validUntil: at('11:30') })] }))).toEqual(['10:00', '11:00'])
    expect(times(club({ pilots: [pilot({ validUntil: at('11:29') })] }))).toEqual(['10:00'])
  })

  it('is there for the flight itself; meeting and what follows may be outside', () => {
    expect(times(club({ pilots: [pilot({ presences: everyDay(660, 750) })] }))).toEqual(['11:00', '12:00'])
    expect(times(club({ pilots: [pilot({ presences: everyDay(661, 749) })] }))).toEqual([])
  })

  it('is there across presences and duties that touch', () => {
    const presences = everyDay(600, 620)
    expect(times(club({ pilots: [pilot({ presences, duties: [from('10:20', '10:30')] })] }))).toEqual([
      '10:00',
    ])
    expect(times(club({ pilots: [pilot({ presences, duties: [from('10:21', '10:30')] })] }))).toEqual([])
    expect(times(club({ pilots: [pilot({ presences: [], duties: [from('11:00', '12:30')] })] }))).toEqual([
      '11:00',
      '12:00',
    ])
  })

  it('flies no more than the cap of the local day', () => {
    const capped = (flights: number, date = saturday) =>
      club({ pilots: [pilot({ dailyCap: 4, load: new Map([[date, flights]]) })] })
    expect(times(capped(3))).toHaveLength(4)
    expect(times(capped(4))).toEqual([])
    expect(times(capped(4, sunday))).toHaveLength(4)
  })

  it('is qualified for the aircraft', () => {
    expect(times(club({ pilots: [pilot({ aircraft: new Set(['F-JKAV']) })] }))).toEqual([])
  })
})

describe('the people', () => {
  it.each([
    ['payload just enough', people(80, 80, 63), true],
    ['one kilo too many', people(80, 80, 64), false],
    ['standard weights when none is given', { passengers: 2, weightsKg: null }, true],
    ['standard weights too heavy for three', { passengers: 3, weightsKg: null }, false],
    ['no seat left', people(10, 10, 10, 10), false],
  ])('%s', (_, party, carried) => {
    expect(times(club(), party).length > 0).toBe(carried)
  })

  it('respect the limit of a seat', () => {
    const limited = club({ aircraft: [aircraft({ seatLimitKg: 100 })] })
    expect(times(limited, people(100, 20))).toHaveLength(4)
    expect(times(limited, people(101, 20))).toEqual([])
  })

  it('fly with a lighter pilot when the other is too heavy', () => {
    const pilots = [pilot({ id: 'Marc', weightKg: 92 }), pilot()]
    const judged = judgeSlot(club({ pilots }), people(80, 80, 60), at('10:00'))
    expect(judged).toMatchObject({ verdict: 'open', pairs: [{ pilotId: 'Claire' }] })
  })

  it.each([
    ['three on four seats', people(60, 60, 60), null],
    ['four on four seats', people(40, 40, 40, 40), 'too_many_passengers'],
    ['three heavy ones', people(90, 90, 90), 'no_fit_aircraft'],
  ])('are told what stands in the way: %s', (_, party, problem) => {
    expect(partyProblem(club(), party)).toBe(problem)
  })

  it('are told that no aircraft has a pilot', () => {
    expect(partyProblem(club({ pilots: [] }), one)).toBe('no_fit_aircraft')
    expect(partyProblem(club({ aircraft: [] }), one)).toBe('no_fit_aircraft')
  })

  it('are not told of seats in an aircraft that nobody flies', () => {
    const fleet = [aircraft({ seats: 2 }), aircraft({ id: 'F-GTOZ', seats: 6 })]
    expect(partyProblem(club({ aircraft: fleet }), people(50, 50))).toBe('too_many_passengers')
  })
})

describe('vacancies', () => {
  const two = [aircraft(), aircraft({ id: 'F-HPTL', rank: 1 })]

  it('count pairs, not aircraft nor pilots', () => {
    expect(vacancies(club({ aircraft: two }))).toEqual([1, 1, 1, 1])
    expect(vacancies(club({ pilots: [pilot(), pilot({ id: 'Yves' })] }))).toEqual([1, 1, 1, 1])
    expect(vacancies(club({ aircraft: two, pilots: [pilot(), pilot({ id: 'Yves' })] }))).toEqual([2, 2, 2, 2])
  })

  it('are one when both pilots fly the same aircraft only', () => {
    const same = { aircraft: new Set(['F-HPTL']) }
    expect(vacancies(club({ aircraft: two, pilots: [pilot(same), pilot({ id: 'Yves', ...same })] }))).toEqual(
      [1, 1, 1, 1],
    )
  })

  it('do not join a free aircraft to a pilot who is free at another time', () => {
    const early = aircraft({ busy: [from('11:55', '14:00')] })
    const late = pilot({ busy: [from('9:00', '11:40')] })
    expect(times(club({ aircraft: [early], pilots: [late] }))).toEqual([])
  })

  it.each([
    [2, 0, [2, 2, 2, 2]],
    [2, 1, [1, 1, 2, 2]],
    [2, 2, [2, 2]],
    [1, 0, [1, 1, 1, 1]],
    [0, 0, []],
  ])('stay under the cap of a half-day: cap %i, %i in the morning', (halfDayCap, flown, expected) => {
    const pilots = [pilot(), pilot({ id: 'Yves' })]
    const load = new Map([[`${saturday}/am`, flown] as const])
    expect(vacancies(club({ aircraft: two, pilots, terms: { halfDayCap } }, load))).toEqual(expected)
  })

  it('change half at local noon', () => {
    const load = new Map([[`${saturday}/pm`, 1] as const])
    expect(times(club({ terms: { halfDayCap: 1 } }, load))).toEqual(['10:00', '11:00'])
  })
})

describe('a judgement', () => {
  const taken: [string, Situation][] = [
    ['the aircraft is busy', club({ aircraft: [aircraft({ busy: [from('9:00', '18:00')] })] })],
    ['the pilot is busy or absent', club({ pilots: [pilot({ busy: [from('9:00', '18:00')] })] })],
    [
      'the pilot has flown enough',
      club({ pilots: [pilot({ dailyCap: 4, load: new Map([[saturday, 4]]) })] }),
    ],
    ['the half-day is full', club({ terms: { halfDayCap: 1 } }, new Map([[`${saturday}/am`, 1]]))],
  ]
  it.each(taken)('is taken when %s', (_, situation) => {
    expect(verdict(situation, '10:00')).toBe('taken')
  })

  const never: [string, Situation, string][] = [
    ['off the step', club(), '10:01'],
    ['outside the opening', club(), '9:00'],
    ['inside the notice', club({ terms: { noticeMinutes: 10_000 } }), '10:00'],
    ['past', club({ now: at('10:01') }), '10:00'],
    ['beyond the horizon', club({ terms: { horizonDays: 3 } }), '10:00'],
    ['on a closed day', club({ terms: { closures: [{ from: saturday, to: saturday }] } }), '10:00'],
    ['when no pilot is ever there', club({ pilots: [pilot({ presences: [] })] }), '10:00'],
    ['when papers have run out', club({ aircraft: [aircraft({ validUntil: at('10:00') })] }), '10:00'],
    ['when nobody is qualified', club({ pilots: [pilot({ aircraft: new Set() })] }), '10:00'],
    ['when the cap is nil', club({ terms: { halfDayCap: 0 } }), '10:00'],
  ]
  it.each(never)('is not offered %s', (_, situation, time) => {
    expect(verdict(situation, time)).toBe('not_offered')
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY, -1, 1e300, at('10:00') + 0.5])(
    'is not offered at %d',
    (start) => {
      expect(judgeSlot(club(), one, start)).toEqual({ verdict: 'not_offered' })
    },
  )

  it('gives the slot and the pairs to try: least loaded pilot, then the order of aircraft', () => {
    const fleet = [aircraft({ rank: 2 }), aircraft({ id: 'F-HPTL', rank: 1 })]
    const pilots = [
      pilot({ load: new Map([[saturday, 2]]) }),
      pilot({ id: 'Yves', load: new Map([[sunday, 9]]) }),
    ]
    const situation = club({ aircraft: fleet, pilots })
    expect(judgeSlot(situation, one, at('10:00'))).toEqual({
      verdict: 'open',
      slot: openSlots(situation, one, [saturday])[0],
      pairs: [
        { pilotId: 'Yves', aircraftId: 'F-HPTL' },
        { pilotId: 'Yves', aircraftId: 'F-GVAL' },
        { pilotId: 'Claire', aircraftId: 'F-HPTL' },
        { pilotId: 'Claire', aircraftId: 'F-GVAL' },
      ],
    })
  })
})
