import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { routes } from '@/app/_edge/routes'
import { mainActivities } from '@/db/schema/clubs'
import { activityChoices, domainFrom, domainProblem } from '../schema'
import { browserToken, openForm, sealForm } from './forms'
import { isReserved, nameCandidates, nameProblem } from './names'
import reserved from './reserved-names.json'

describe('reserved names', () => {
  const ours = [
    ...routes.map((route) => route.split('/')[1] ?? ''),
    ...readdirSync('app').map((entry) => entry.replace(/\..*/, '')),
    ...readdirSync('public').map((entry) => entry.replace(/[.-].*/, '')),
  ].filter(
    (segment) =>
      /^[a-z][a-z0-9-]*$/.test(segment) && !/^(layout|globals|global-.*|not-found|route)$/.test(segment),
  )

  test.each([...new Set(ours)])('%s, a first segment of ours', (segment) => {
    expect(isReserved(segment)).toBe(true)
  })

  test.each([
    'fr',
    'www',
    'demo',
    'demo-solo',
    'demo2',
    'democratie-du-ciel',
    'dem0',
    'aeroclub-test',
    'ac-test-2',
    'a-testons',
    'adm1n',
    'ad-min',
    'en-vol',
    'airfrance',
    'google',
  ])('%s', (name) => {
    expect(isReserved(name) || nameProblem(name) === 'taken').toBe(true)
  })

  test.each(['de-mons', 'aeroclub-airbus', 'ailes-du-pastel', 'attestation', 'contest-air'])(
    'not %s',
    (name) => {
      expect(nameProblem(name)).toBeNull()
    },
  )

  test('have the form of names', () => {
    expect(reserved.exact.filter((name) => !/^[a-z][a-z0-9-]*$/.test(name))).toEqual([])
  })
})

describe('domain names', () => {
  test.each([
    ['', 'empty'],
    ['Aeroclub', 'domain'],
    ['aéroclub', 'domain'],
    ['аeroclub', 'domain'],
    ['aero club', 'domain'],
    ['2ailes', 'domain'],
    ['-ailes', 'domain'],
    ['aero_club', 'domain'],
    ['aero.club', 'domain'],
    ['../etc', 'domain'],
    ["ailes'--", 'domain'],
    ['ailes-', 'domainHyphens'],
    ['ailes--pastel', 'domainHyphens'],
    ['ab', 'domainLength'],
    ['a'.repeat(41), 'domainLength'],
    ['a'.repeat(40), null],
    ['abc', null],
    ['ac-2-savoies', null],
  ])('%s: %s', (name, problem) => {
    expect(domainProblem(name)).toBe(problem)
  })

  test.each([
    ['Les Ailes du Pastel', 'les-ailes-du-pastel'],
    ['L’Envol d’Oléron', 'envol-oleron'],
    ['Aéroclub de Cœur & Sœurs', 'aeroclub-de-coeur-soeurs'],
    ['  4 Vents  ', 'vents'],
    ['<script>alert(1)</script>', 'script-alert-1-script'],
    ['飛行クラブ', ''],
    ['Aéro-club de Saint-Rémy-en-Bouzemont-Saint-Genest-et-Isson', 'aero-club-de-saint-remy-en-bouzemont'],
    ['a'.repeat(90), 'a'.repeat(40)],
  ])('%s gives %s', (name, made) => {
    expect(domainFrom(name)).toBe(made)
    if (made !== '') expect(domainProblem(made)).toBeNull()
  })

  test('of which all that are suggested could be had', () => {
    const names = nameCandidates('Aéroclub Lauragais', 'Aéroclub du Lauragais')
    expect(names.slice(0, 3)).toEqual(['aeroclub-lauragais', 'aeroclub-du-lauragais', 'ac-lauragais'])
    expect(names.filter((name) => nameProblem(name) !== null)).toEqual([])
    expect(nameCandidates('demo', 'Demo')).not.toContain('demo-2')
    expect(nameCandidates('merde', '飛行')).not.toContain('merde-2')
  })
})

test('the form offers every main activity', () => {
  expect([...activityChoices]).toEqual([...mainActivities])
})

describe('a form', () => {
  const secret = 'a secret of thirty-two characters'
  const now = new Date('2026-11-21T10:00:00Z')
  const later = (ms: number) => new Date(now.getTime() + ms)
  const sealed = sealForm(secret, 'nonce', now)

  test('is known again, were it a day later', () => {
    expect(openForm(secret, sealed, later(1000))).toBe('nonce')
    expect(openForm(secret, sealed, later(86_400_000))).toBe('nonce')
  })

  test.each([
    ['', 1000],
    ['a.b.c', 1000],
    [sealed.replace('nonce', 'other'), 1000],
    [`zz${sealed}`, 1000],
    [sealed, 20],
    [`${sealed.slice(0, -1)}é`, 1000],
  ])('that is %s after %d ms is a robot’s', (text, ms) => {
    expect(openForm(secret, text, later(ms))).toBeNull()
  })

  test('gives its browser a cookie that nobody else can make', () => {
    expect(browserToken(secret, 'nonce')).toMatch(/^[\w-]{43}$/)
    expect(browserToken('another secret', 'nonce')).not.toBe(browserToken(secret, 'nonce'))
  })
})
