import { expect, test } from 'vitest'
import { locales } from '@/lib/i18n/locale'
import { composeMail } from './compose'
import { composeHouseMail } from './house/compose'
import { renderMail } from './render'
import { aFlight } from './testing/flight'

const link = 'https://envol.example/demo/login/AbCdEf'

test.each(locales)('the link of a club’s door in %s names the person, and is there once', async (locale) => {
  const { club } = aFlight(locale)
  const names = { name: '<b>Anne</b> Pujol', identifier: 'admini' }
  const { subject, html, text } = await renderMail(
    composeMail({ template: 'sign-in-link', locale, club, link, ...names }),
  )
  expect(subject).toContain('Les Ailes du Pastel')
  expect(text).toContain('<b>Anne</b> Pujol')
  expect(html).not.toContain('<b>Anne')
  expect(text).toContain('admini')
  expect(text.match(/https?:\/\/\S+/g)).toEqual([link])
})

test.each([
  ['account', 'fr', "Votre lien vers l'espace client"],
  ['account', 'en', 'Your link to the client area'],
  ['operator', 'fr', "Votre lien vers le bureau de l'exploitant"],
  ['operator', 'en', "Your link to the operator's desk"],
] as const)('the link of the %s’s door in %s', async (door, language, expected) => {
  const mail = composeHouseMail({ kind: 'sign-in-link', door, language, link })
  const { subject, text } = await renderMail(mail)
  expect(subject).toBe(expected)
  expect(text.match(/https?:\/\/\S+/g)).toEqual([link])
})
