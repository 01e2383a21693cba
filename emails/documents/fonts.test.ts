import { expect, test } from 'vitest'
import { theWorstFlight } from '../testing/flight'
import { confirmationPdf } from './confirmation'
import { glyphsOf, loadFonts, stack } from './fonts'

test('every character keeps its code point, also after documents were written', async () => {
  await loadFonts()
  await confirmationPdf(theWorstFlight())
  for (const family of new Set(Object.values(stack).flat())) {
    const font = glyphsOf(family, 400)
    const lost = font.characterSet.filter((code) => font.glyphForCodePoint(code).codePoints.length !== 1)
    expect(lost).toEqual([])
  }
})

test('figures are as wide as the columns believe', async () => {
  await loadFonts()
  const font = glyphsOf('B612 Mono', 400)
  expect(font.glyphForCodePoint(0x30).advanceWidth / font.unitsPerEm).toBeLessThanOrEqual(0.65)
})
