import { describe, expect, test } from 'vitest'
import { isCommon, isName, pauseAfter } from './rules'
import { chosenPassword, credentials } from './schema'

const problem = (password: unknown) => {
  const { error } = chosenPassword.safeParse({ password })
  return error?.issues.map(({ message }) => message) ?? []
}

describe('a new password', () => {
  test.each([
    ['', 'empty'],
    [undefined, 'empty'],
    [12345678901234, 'empty'],
    ['neuf-cara', 'passwordShort'],
    ['é'.repeat(9), 'passwordShort'],
    ['🛩️🛩️🛩️', 'passwordShort'],
    ['x1'.repeat(101), 'passwordLong'],
    ['motdepasse123', 'passwordCommon'],
    ['MotDePasse 123', 'passwordCommon'],
    ['AZERTYUIOP', 'passwordCommon'],
    ['aaaaaaaaaaaaaaa', 'passwordCommon'],
    ['ababababababab', 'passwordCommon'],
    ['１２３４５６７８９０', 'passwordCommon'],
  ])('%j: %s', (password, code) => {
    expect(problem(password)).toEqual([code])
  })

  test.each(['dix-lettre', 'une longue phrase sans rien', ' avec des blancs autour ', 'xyz1'.repeat(50)])(
    '%j is taken as it is',
    (password) => {
      expect(chosenPassword.parse({ password }).password).toBe(password)
    },
  )
})

test.each([
  ['president.2026', ['president.2026', null], true],
  ['President.2026', ['president.2026'], true],
  ['anne.pujol@exemple.fr', ['admini', 'anne.pujol@exemple.fr'], true],
  ['anne.pujol', ['admini', 'Anne.Pujol@exemple.fr'], true],
  ['admini123456', ['admini', null], true],
  ['le vol du matin', ['admini', null], false],
  ['administration-du-club', ['admini'], false],
])('%j for %j is a name: %s', (password, names, expected) => {
  expect(isName(password, names)).toBe(expected)
})

test('a name is no rule of the commonest', () => {
  expect(isCommon('anne.pujol')).toBe(false)
})

test('pauses grow from the fifth try to a minute', () => {
  const pauses = Array.from({ length: 14 }, (_, index) => pauseAfter(index + 1))
  expect(pauses).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60, 60])
})

test('what is typed at a door: the identifier is trimmed, the password is not', () => {
  expect(credentials.parse({ identifier: ' admini ', password: ' x ' })).toEqual({
    identifier: 'admini',
    password: ' x ',
  })
  const { error } = credentials.safeParse({ identifier: ['a'], password: 'y'.repeat(401) })
  expect(error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
    ['identifier', 'empty'],
    ['password', 'long'],
  ])
})
