import { expect, test } from 'vitest'
import { signupForm } from './schema'

const good = {
  structureName: 'Les Ailes du Pastel',
  domainName: 'ailes-du-pastel',
  mainActivity: 'aeroclub',
  firstName: 'Claire',
  lastName: 'Montagnac',
  email: 'claire@pastel.example',
  phone: '',
  country: 'FR',
  language: 'fr',
  timeZone: '',
  terms: '1',
}

const problems = (changes: object) => {
  const { error } = signupForm.safeParse({ ...good, ...changes })
  return Object.fromEntries(
    (error?.issues ?? []).reverse().map(({ path, message }) => [path.join('.'), message]),
  )
}

test('a good form', () => {
  expect(problems({})).toEqual({})
})

test('nothing at all names every field that must be there', () => {
  const { error } = signupForm.safeParse({})
  expect(new Map(error?.issues.map(({ path, message }) => [path[0], message]))).toEqual(
    new Map(
      Object.entries({
        structureName: 'empty',
        domainName: 'empty',
        mainActivity: 'empty',
        firstName: 'empty',
        lastName: 'empty',
        email: 'empty',
        country: 'empty',
        language: 'empty',
        terms: 'terms',
      }),
    ),
  )
})

test.each([
  [{ structureName: ' \u200b ' }, { structureName: 'empty' }],
  [{ structureName: 'A' }, { structureName: 'short' }],
  [{ structureName: 'A'.repeat(81) }, { structureName: 'long' }],
  [{ structureName: ['a', 'b'] }, { structureName: 'empty' }],
  [{ domainName: 'Ailes' }, { domainName: 'domain' }],
  [{ mainActivity: 'constructor' }, { mainActivity: 'empty' }],
  [{ firstName: 'x'.repeat(81) }, { firstName: 'long' }],
  [{ email: 'm.cazals@lauragais' }, { email: 'email' }],
  [{ email: 'a b@c.fr' }, { email: 'email' }],
  [{ email: '"a"@c.fr' }, { email: 'email' }],
  [{ email: 'é@c.fr' }, { email: 'email' }],
  [{ email: `a@${'b'.repeat(250)}.fr` }, { email: 'email' }],
  [{ country: 'France' }, { country: 'empty' }],
  [{ language: 'de' }, { language: 'empty' }],
  [{ terms: '' }, { terms: 'terms' }],
  [{ phone: '0'.repeat(41) }, { phone: 'phone' }],
])('%j', (changes, found) => {
  expect(problems(changes)).toEqual(found)
})

test('an address of a machine is none', () => {
  expect(problems({ email: 'contact@127.0.0.1' })).toEqual({ email: 'email' })
})
