import { expect, test } from 'vitest'
import { aPartner, inDays, send, type Told } from './testing/partner'

const club = await aPartner()

function refused(answer: Told) {
  expect(answer).toMatchObject({ status: 400, body: { code: 'validation_failed' } })
  return answer.body.errors.map(({ pointer }: { pointer: string }) => pointer)
}

test.each([
  ['two years', inDays(0), inDays(730)],
  ['32 days', inDays(0), inDays(31)],
  ['backwards', inDays(2), inDays(1)],
  ['before time', '0000-01-01', '0000-01-02'],
  ['after time', '9999-12-30', '9999-12-31'],
])('slots of %s', async (_, from, to) => {
  refused(await club.call('GET', `/slots?activity=discovery-30&from=${from}&to=${to}`))
  refused(await club.call('GET', `/schedule?from=${from}&to=${to}`))
})

test.each([
  ['from=2026-01-01', 'activity'],
  [`activity=none&from=${inDays(1)}&to=${inDays(1)}`, 'activity'],
  [`activity=discovery-30&from=${inDays(1)}&to=${inDays(1)}&base=ZZZZ`, 'base'],
  [`activity=discovery-30&from=${inDays(1)}&to=${inDays(1)}&passengers=0`, 'passengers'],
  [`activity=discovery-30&from=${inDays(1)}&to=${inDays(1)}&to=${inDays(2)}`, 'to'],
  [`activity=discovery-30&from=${inDays(1)}&to=${inDays(1)}&page=2`, 'page'],
])('?%s names %s', async (query, name) => {
  const answer = await club.call('GET', `/slots?${query}`)
  expect(refused(answer)).toContain(`#/${name}`)
})

test('31 days, first and last included', async () => {
  const query = `activity=discovery-30&from=${inDays(1)}&to=${inDays(31)}`
  expect((await club.call('GET', `/slots?${query}`)).status).toBe(200)
})

test('words are in the language asked for', async () => {
  const ask = (language: string) =>
    send(club.slug, 'GET', '/activities', undefined, { headers: { 'Accept-Language': language } })
  const [french, english] = [await ask('fr-FR,en;q=0.5'), await ask('en')]
  expect(french.headers.get('content-language')).toBe('fr')
  expect(french.body.title).toBe('Identifiez-vous')
  expect(english.body.title).toBe('Authentication needed')
})
