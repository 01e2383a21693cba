import { expect, test } from 'vitest'
import { bare, pdfText } from '../testing/pdf-text'
import { type Gift, type GiftFacts, giftPdf } from './gift'

const gift = (changes: Partial<Gift> = {}): Gift => ({
  reference: '7K3Q9M0XWT',
  opens: 'Vol de découverte 30 min',
  passengers: 2,
  until: '5 mars 2027',
  beneficiary: 'Élodie Bergès',
  buyer: 'Jean-Noël Œuvray',
  message: 'Joyeux anniversaire !\nRendez-vous là-haut.',
  bookUrl: 'https://envol.example/ailes/book?reference=7K3Q9M0XWT',
  ...changes,
})

const facts = (gifts: Gift[], locale: GiftFacts['locale'] = 'fr'): GiftFacts => ({
  locale,
  club: {
    slug: 'ailes',
    name: 'Les Ailes du Pastel',
    tagline: '',
    phone: '05 61 00 00 00',
    dial: '+33561000000',
    email: 'club@ailes.example',
    address: 'Aérodrome, 31130 Balma',
    accent: null,
  },
  deskAddress: 'envol.example/ailes/book',
  gifts,
})

test('a gift page says for whom, from whom, what it opens, until when and how to book; no price', async () => {
  const [page = '', ...others] = pdfText(await giftPdf(facts([gift()])))
  expect(others).toEqual([])
  for (const said of [
    'Les Ailes du Pastel',
    'Élodie Bergès',
    'Jean-Noël Œuvray',
    'Rendez-vous là-haut.',
    'Vol de découverte 30 min',
    '2 passagers',
    '7K3Q9-M0XWT',
    '5 mars 2027',
    'envol.example/ailes/book',
    '05 61 00 00 00',
  ])
    expect(page).toContain(bare(said))
  expect(page).not.toContain('€')
})

test('a batch is one document, a page each; what is not known is not there; English too', async () => {
  const nobody = gift({ beneficiary: '', buyer: '', message: '', until: null, passengers: 1 })
  const codes = Array.from({ length: 9 }, (_, n) => `AAAAA0000${n + 1}`)
  const pages = pdfText(
    await giftPdf(
      facts(
        codes.map((reference) => ({ ...nobody, reference })),
        'en',
      ),
    ),
  )
  expect(pages).toHaveLength(9)
  for (const [index, page] of pages.entries()) expect(page).toContain(bare(`AAAAA-0000${index + 1}`))
  expect(pages[0]).toContain(bare('no end'))
  // Each is given by itself.
  expect(pages[0]).not.toContain(bare('1 / 9'))
  expect(pages[0]).not.toContain(bare('From'))
})

test('the longest words stay on one page', async () => {
  const long = gift({
    message: 'Bon vol à toi qui en rêves depuis toujours. '.repeat(11),
    opens:
      'Vol de découverte 30 min, Vol de découverte en ULM 30 min, Vol d’initiation 45 min, Tour du Lauragais',
    beneficiary: 'Marie-Antoinette Bartholomé de la Rochefoucauld-Montbéliard',
    reference: 'A'.repeat(64),
  })
  expect(pdfText(await giftPdf(facts([long])))).toHaveLength(1)
})
