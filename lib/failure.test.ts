import { expect, test } from 'vitest'
import { failure } from './failure'

const query = 'select $1'
const failed = (cause?: Error) =>
  Object.assign(new Error('Failed query: select $1\nparams: camille@example.org', { cause }), { query })

test("a query's values stay out of the log", () => {
  const logged = failure(failed(new Error('connection refused')))
  expect(logged).toMatchObject({ failure: 'Error', code: null, message: 'connection refused' })
  expect(JSON.stringify(logged)).not.toContain('camille')
  expect(logged.at[0]).toMatch(/^at .*failure\.test\.ts/)
  expect(failure(failed())).toMatchObject({ message: '' })
})

test('what has a code says it, and nothing that may quote somebody', () => {
  const typed = Object.assign(new Error('invalid input syntax for type uuid: "camille"'), { code: '22P02' })
  typed.name = 'PostgresError'
  const post = Object.assign(new Error('550 <camille@example.org> unknown'), { code: 'EENVELOPE' })
  for (const [error, code, name] of [
    [failed(typed), '22P02', 'PostgresError'],
    [typed, '22P02', 'PostgresError'],
    [post, 'EENVELOPE', 'Error'],
  ] as const) {
    expect(failure(error)).toMatchObject({ failure: name, code, message: '' })
    expect(JSON.stringify(failure(error))).not.toContain('camille')
  }
})

test('a text that cannot be read is not quoted', () => {
  const read = () => JSON.parse('camille')
  expect(read).toThrow(/camille/)
  try {
    read()
  } catch (error) {
    expect(failure(error)).toMatchObject({ failure: 'SyntaxError', message: '' })
  }
})

test('anything else speaks for itself', () => {
  expect(failure(new TypeError('x is not a function'))).toMatchObject({
    failure: 'TypeError',
    message: 'x is not a function',
  })
  expect(failure('thrown text')).toEqual({ failure: 'string', code: null, message: '', at: [] })
})
