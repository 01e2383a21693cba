import { expect, test } from 'vitest'
import { bare, pdfText } from '../testing/pdf-text'
import { type RegisterSheet, registerPdf } from './register'

const line = (day: number): RegisterSheet['lines'][number] => ({
  date: `${day} oct. 2026`,
  aircraft: 'F-GVAL DR400/120',
  pilot: 'Hélène Castan',
  passengers: '3',
  tookOff: '14\u00a0h\u00a003',
  landed: '14\u00a0h\u00a029',
  duration: '26 min',
  activity: 'Vol de découverte',
  note: 'plus de 30 min',
})

const sheet = (count: number): RegisterSheet => ({
  locale: 'fr',
  club: 'Les Ailes du Pastel',
  address: 'Aérodrome, 31130 Balma',
  title: 'Registre des vols de découverte',
  span: 'Du 1er janvier au 22 novembre',
  made: 'Édité le 22 novembre',
  columns: {
    date: 'Date',
    aircraft: 'Aéronef',
    pilot: 'Pilote',
    passengers: 'Passagers',
    tookOff: 'Décollage',
    landed: 'Atterrissage',
    duration: 'Durée',
    activity: 'Activité',
    note: 'À vérifier',
  },
  lines: Array.from({ length: count }, (_, day) => line(day + 1)),
  totals: `${count} vols`,
  empty: 'Aucun vol de découverte',
  law: ['30 min au plus (arrêté du 18 août 2016)'],
  pageOf: (page, pages) => `Page ${page} sur ${pages}`,
})

test('one landscape page says every line, what they add up to, and the law with its source', async () => {
  const pdf = await registerPdf(sheet(3))
  expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 841\.\d+ 595\.\d+\]/)
  const [page = '', ...others] = pdfText(pdf)
  expect(others).toEqual([])
  for (const said of [
    'Registre des vols de découverte',
    'Les Ailes du Pastel, Aérodrome, 31130 Balma',
    '3 oct. 2026',
    'F-GVAL DR400/120',
    'Hélène Castan',
    '14 h 29',
    'plus de 30 min',
    '3 vols',
    'arrêté du 18 août 2016',
    'Page 1 sur 1',
  ]) {
    expect(page).toContain(bare(said))
  }
})

test('a year of flights keeps its header on every page', async () => {
  const pages = pdfText(await registerPdf(sheet(90)))
  expect(pages.length).toBeGreaterThan(2)
  for (const [index, page] of pages.slice(0, -1).entries()) {
    expect(page).toContain(bare('Atterrissage'))
    expect(page).toContain(bare(`Page ${index + 1} sur ${pages.length}`))
  }
  expect(pages.join('')).toContain(bare('90 vols'))
})

test('nothing flown is said', async () => {
  const [page = ''] = pdfText(await registerPdf(sheet(0)))
  expect(page).toContain(bare('Aucun vol de découverte'))
})
