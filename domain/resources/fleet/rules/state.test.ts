import { describe, expect, it } from 'vitest'
import type { FleetLine } from '../queries/fleet'
import { planeState } from './state'

const now = new Date('2026-06-04T10:00:00Z')
const today = '2026-06-04'
const at = (hour: number) => new Date(Date.UTC(2026, 5, 4, hour))
const line: FleetLine = {
  id: '1',
  registration: 'F-AAAA',
  type: 'DR400',
  seats: 4,
  retired: false,
  sample: false,
  papers: [],
  groundings: [],
  flight: null,
}
const grounding = (from: number, to: number) => ({
  id: '1',
  startAt: at(from),
  endAt: at(to),
  reason: 'Visite',
})
const paper = (expiresOn: string, blocking = true) => ({ name: 'Assurance', expiresOn, blocking })

describe('what an aircraft is doing', () => {
  it.each<[string, Partial<FleetLine>, object]>([
    ['ready', {}, { is: 'ready' }],
    ['retired before all', { retired: true, groundings: [grounding(8, 12)] }, { is: 'retired' }],
    ['grounded', { groundings: [grounding(8, 12)] }, { is: 'grounded', until: at(12), reason: 'Visite' }],
    [
      'until the last of those that touch',
      { groundings: [grounding(8, 12), grounding(12, 14), grounding(15, 16)] },
      { until: at(14) },
    ],
    ['not yet grounded', { groundings: [grounding(11, 12)] }, { is: 'ready' }],
    ['without a paper', { papers: [paper('2026-06-03')] }, { is: 'expired', paper: 'Assurance' }],
    ['good on its last day', { papers: [paper('2026-06-04'), paper('2026-06-01', false)] }, { is: 'ready' }],
    ['flying', { flight: { startAt: at(9), endAt: at(11) } }, { is: 'flying', until: at(11) }],
    ['flying later', { flight: { startAt: at(11), endAt: at(12) } }, { is: 'ready' }],
  ])('%s', (_, facts, expected) => {
    expect(planeState({ ...line, ...facts }, now, today)).toMatchObject(expected)
  })
})
