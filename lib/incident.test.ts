import { expect, test } from 'vitest'
import { incidentOf } from './incident'

test("a query's values stay out of the log", () => {
  const cause = new Error('connection refused')
  const error = Object.assign(new Error('Failed query: select $1\nparams: camille@example.org', { cause }), {
    query: 'select $1',
  })
  const incident = incidentOf(error)
  expect(incident).toMatchObject({ name: 'Error', message: 'connection refused' })
  expect(JSON.stringify(incident)).not.toContain('camille')
  expect(incident.at[0]).toMatch(/^at .*incident\.test\.ts/)
})

test('anything else speaks for itself', () => {
  expect(incidentOf(new TypeError('x is not a function'))).toMatchObject({
    name: 'TypeError',
    message: 'x is not a function',
  })
  expect(incidentOf('thrown text')).toEqual({ name: 'string', message: '', at: [] })
})
