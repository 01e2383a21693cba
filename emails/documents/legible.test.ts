import { expect, test } from 'vitest'
import { aFlight } from '../testing/flight'
import { bare, pdfText } from '../testing/pdf-text'
import { confirmationPdf } from './confirmation'
import { legible } from './legible'

test.each([
  ['Łukasz Żółć', 'Łukasz Żółć'],
  ['Дмитрий Ελένη Nguyễn', 'Дмитрий Ελένη Nguyễn'],
  ['l’Œuvre\u00a0: «\u202f1\u202f»\n2', 'l’Œuvre\u00a0: «\u202f1\u202f»\n2'],
  ['山田太郎', 'ShanTianTaiLang'],
  ['김민수', 'GimMinSu'],
  ['محمد علي', 'mhmd `ly'],
  ['שרה לוי', 'srh lvy'],
  ['สมชาย', 'smchay'],
  ['გიორგი Արմեն राज', 'giorgi Armen raj'],
  ['José 👨‍✈️🇫🇷', 'José '],
  ['Ⓐ ﬁ Ǆ 𝓛𝓮𝓪', 'A fi DZ Lea'],
])('%s is drawn as %s', async (name, shown) => {
  const born = new Date()
  const facts = { name, all: [name, null], count: 3, born }
  expect(await legible(facts)).toEqual({ name: shown, all: [shown, null], count: 3, born })
})

test('a passenger of another script is on the document, in letters', async () => {
  const [page = ''] = await pdfText(
    await confirmationPdf(aFlight('fr', { passengers: [{ name: '山田太郎', minor: false }] })),
  )
  expect(bare(page)).toContain('ShanTianTaiLang')
})
