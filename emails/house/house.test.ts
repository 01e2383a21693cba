import { describe, expect, test } from 'vitest'
import { locales } from '@/lib/i18n/locale'
import { renderMail } from '../render'
import { composeHouseMail, type HouseMail } from './compose'

const link = 'https://envol.example/confirm/abc'
const instant = '2026-11-28T09:00:00Z'

const all = (language: 'fr' | 'en'): HouseMail[] => [
  { kind: 'sign-in-link', language, door: 'account', link },
  { kind: 'sign-in-link', language, door: 'operator', link },
  { kind: 'account-closing', language, closesAt: instant, done: 'no', address: link },
  { kind: 'account-closing', language, closesAt: instant, done: 'yes', address: link },
  ...(['no', 'yes'] as const).map(
    (known): HouseMail => ({
      kind: 'confirm-platform',
      language,
      known,
      address: 'envol.example/aero-club',
      until: instant,
      zone: 'Europe/Paris',
      link,
    }),
  ),
  ...(['no', 'yes'] as const).map(
    (done): HouseMail => ({
      kind: 'platform-deletion',
      language,
      name: 'Aéroclub <b>des</b> Bois',
      slug: 'aero-club-test',
      zone: 'Europe/Paris',
      deletesAt: instant,
      done,
      address: link,
    }),
  ),
  ...[null, 'https://envol.example/aero-club-test'].map(
    (sandboxAddress): HouseMail => ({
      kind: 'platform-ready',
      language,
      firstName: 'Ada',
      name: 'Aéroclub <b>des</b> Bois',
      identifier: 'admini',
      address: 'https://envol.example/aero-club',
      sandboxAddress,
      link,
      days: 7,
    }),
  ),
]

describe.each(locales)('every mail of the house in %s', (language) => {
  test.each(all(language).map((payload) => [JSON.stringify(payload), payload] as const))(
    '%s says what it knows and nothing else',
    async (_, payload) => {
      const { subject, html, text } = await renderMail(composeHouseMail(payload))
      for (const said of [subject, text]) {
        expect(said).not.toMatch(/undefined|null|NaN|Invalid Date|\[object|[{}]/)
        expect(said).not.toMatch(/\bhouse\.[a-z]/)
      }
      expect(subject).not.toMatch(/[\r\n]/)
      expect(html).toContain(`<html dir="ltr" lang="${language}">`)
      expect(html).not.toContain('<b>des</b>')
      if ('link' in payload) expect(text).toContain(link)
    },
  )
})
