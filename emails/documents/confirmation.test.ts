import { describe, expect, test } from 'vitest'
import type { FlightFacts } from '../facts'
import { aFlight, longConditions, theWorstFlight } from '../testing/flight'
import { bare, pdfText } from '../testing/pdf-text'
import { confirmationPdf } from './confirmation'
import { pageCount } from './page-count'

const pagesOf = async (facts: FlightFacts) => pdfText(await confirmationPdf(facts))
const minors = [
  { name: 'Camille Estève', minor: false },
  { name: 'Léon Estève', minor: true },
]

test('is a PDF with a title, an author and a language', async () => {
  const pdf = await confirmationPdf(aFlight())
  const source = pdf.toString('latin1')
  expect(source.startsWith('%PDF-')).toBe(true)
  expect(source).toContain('/Lang (fr)')
  expect(source).toContain('(Les Ailes du Pastel)')
  expect(pdf.includes(Buffer.from('Confirmation de vol, samedi 5', 'utf16le').swap16())).toBe(true)
})

test('one page says it all, the meeting before the take-off', async () => {
  const [page = '', ...others] = await pagesOf(aFlight())
  expect(others).toEqual([])
  for (const said of [
    'Les Ailes du Pastel',
    'Vol de découverte pour Camille Estève et Léon Estève',
    'samedi 5 décembre 2026',
    'Toulouse-Lasbordes, LFCL',
    '43,5878° N, 1,4987° E',
    '05 36 49 04 18',
    'DR400/120 F-GVAL',
    'Hélène',
    '7KQ4M-2XT9B',
    'Le vol peut être reporté à tout moment pour raison météo ou de sécurité.',
    "jusqu'au jeudi 3 décembre, 11 h",
    'Âge minimum : 6 ans.',
    'Conditions acceptées le 21 novembre 2026, version du 1er septembre 2026.',
  ]) {
    expect(page).toContain(bare(said))
  }
  expect(page.indexOf(bare('Accueil du club10h40'))).toBeGreaterThan(0)
  expect(page.indexOf('10h40')).toBeLessThan(page.indexOf(bare('Décollage prévu 11 h')))
  expect(page).not.toMatch(/€|\dkg|undefined|null|InvalidDate/)
})

test('too late for a change: the phone instead of a deadline', async () => {
  const [page = ''] = await pagesOf(aFlight('fr', { late: true }))
  expect(bare(page)).toContain(
    bare('Ce vol est trop proche pour être changé en ligne : appelez le 05 36 49 04 18.'),
  )
  expect(bare(page)).not.toContain(bare('3 décembre'))
})

test('in English', async () => {
  const [page = ''] = await pagesOf(aFlight('en'))
  for (const said of [
    'Flight confirmation',
    'Meeting: The club',
    '10:40',
    'Planned take-off11:00',
    '43.5878° N',
  ]) {
    expect(page).toContain(bare(said))
  }
})

test('a hidden pilot, no minimum age, nothing to bring: the words are not there', async () => {
  const [page = ''] = await pagesOf(aFlight('fr', { pilot: null, minimumAge: null, bring: [] }))
  expect(page).not.toMatch(/Pilote|Âgeminimum|Àapporter/)
})

test('a page to sign for each minor, after the flight', async () => {
  const [first = '', second = '', ...others] = await pagesOf(aFlight('fr', { passengers: minors }))
  expect(others).toEqual([])
  expect(first).toContain(bare("Pour Léon Estève : l'autorisation parentale signée"))
  expect(first).toContain('1/2')
  for (const said of ['Autorisation parentale', 'Léon Estève', 'rendez-vous 10 h 40', 'Signature', '2/2']) {
    expect(second).toContain(bare(said))
  }
})

describe('long conditions', () => {
  test.each([
    [6_000, 3],
    [15_000, 5],
  ])('%i characters: whole, in order, the footer on each of the %i pages', async (length, count) => {
    const text = longConditions(length)
    const conditions = { ...aFlight().conditions, text }
    const pages = await pagesOf(aFlight('fr', { conditions }))
    expect(pages).toHaveLength(count)
    for (const page of pages) expect(page).toContain('contact@ailes-du-pastel.example')
    const flowing = pages.join('').replaceAll(/LesAilesduPastel,aérodrome.*?\d+\/\d+(LesAilesduPastel)?/g, '')
    expect(flowing).toContain(bare(text))
  })
})

test('the longest names and lists lose nothing', async () => {
  const facts = theWorstFlight()
  const pages = await pagesOf(facts)
  expect(pages).toHaveLength(6)
  const said = pages.join('')
  for (const { name } of facts.passengers) expect(said).toContain(bare(name))
  for (const line of [...facts.bring, facts.club.name, facts.base.meetingPlace, facts.pilot ?? '']) {
    expect(said).toContain(bare(line))
  }
  for (const page of pages) expect(page).toContain(facts.club.email)
})

test('a document made after another is the same as one made first', async () => {
  const facts = theWorstFlight()
  const first = await pagesOf(facts)
  await confirmationPdf(
    aFlight('en', { conditions: { ...facts.conditions, text: 'Ça : « œuvre » ; l’été – fin…' } }),
  )
  expect(await pagesOf(facts)).toEqual(first)
})

test('documents made at the same time do not disturb each other', async () => {
  const alone = await pagesOf(aFlight())
  const together = await Promise.all([aFlight(), theWorstFlight('en'), aFlight()].map(pagesOf))
  expect(together[0]).toEqual(alone)
  expect(together[2]).toEqual(alone)
})

test('page count is what the reader counts', async () => {
  const pdf = await confirmationPdf(aFlight('fr', { passengers: minors }))
  expect(pageCount(pdf)).toBe(pdfText(pdf).length)
})
