import { DrizzleQueryError } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { loggedConsole } from './console'

const printed = (...said: unknown[]) => {
  let line = ''
  const keep = (fields: object, message?: string) => {
    line = JSON.stringify({ ...fields, message })
  }
  loggedConsole(() => ({ error: keep, warn: keep }) as never).error(...said)
  return line
}

const cause = Object.assign(new Error('canceling statement due to user request'), { code: '57014' })
const failed = new DrizzleQueryError(
  'insert into customers values ($1, $2)',
  ['Donnée', '+33698765432'],
  cause,
)

test.each([
  ['an error', [failed]],
  ['an error behind words', ['⨯', failed]],
  ['its text', [`Error: ${failed.message}`]],
  ['its stack', [failed.stack]],
  ['an address', ['no mail for donnee@essais.example, +33 6 98 76 54 32']],
  ['a quotation', ['invalid input syntax for type uuid: "Donnée"']],
  ['a range', [new RangeError('not a date: Donnée')]],
])('%s is printed without its values', (_, said) => {
  expect(printed(...said)).not.toMatch(/donn|98 ?76/i)
})

test('what is said of code stays', () => {
  expect(printed('⨯', new TypeError('a.get is not a function'))).toContain('a.get is not a function')
  expect(printed(failed)).toContain('57014')
  expect(printed('Missing `origin` header from a forwarded request')).toContain('Missing … header')
})
