import { expect, test } from 'vitest'
import { measuredIn } from './_measured'

const figures = (p95: number, errors = 0) => ({ perSecond: 1, p50: 1, p95, p99: 9, count: 100, errors })
const row = (name: string, p95: number, errors = 0) => ({ name, figures: figures(p95, errors), bars: [] })
const stampede = (wrong: number) => ({
  name: 'stampede: 200 after one slot, 100 rounds',
  figures: null,
  bars: [
    { what: 'longest wait', got: 700, limit: 1000, unit: 'ms' },
    { what: 'wrong', got: wrong, limit: 0, unit: '' },
  ],
})
const report = (rows: object[], quick = false) => ({
  day: '2026-11-21',
  quick,
  machine: { processors: 2, model: 'x', memoryGB: 8, node: 'v24', system: 'linux x64' },
  data: '',
  rows,
})

test('what was measured is shown as it was measured', () => {
  expect(measuredIn(report([row('slots, 31 days', 71.2), stampede(0), row('confirm', 88)]))).toEqual({
    day: '2026-11-21',
    processors: 2,
    promised: [
      { kind: 'slots', ms: 71.2 },
      { kind: 'stampede', visitors: 200, rounds: 100 },
      { kind: 'confirm', ms: 88 },
    ],
  })
})

test.each([
  ['no file', undefined],
  ['something else', { rows: 'none' }],
  ['a quick run', report([row('confirm', 88)], true)],
  ['nothing that is promised', report([row('hold', 40)])],
  ['errors among the answers', report([row('confirm', 88, 1)])],
  ['a stampede that went wrong', report([stampede(1)])],
  ['a time that never came', report([{ ...row('confirm', 1), figures: { p95: null, errors: 0 } }])],
])('%s: nothing is shown', (_, json) => {
  expect(measuredIn(json)).toBeNull()
})
