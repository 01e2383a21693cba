import { describe, expect, it } from 'vitest'
import { folded, meanings } from './search'

describe('what a search means', () => {
  it('its words without accents, case and hyphens', () => {
    expect(folded('Éléonore D’Œuvre-Straße\u0000')).toBe("eleonore d'oeuvre straße")
    expect(meanings('  Jean-Noël   LE CŒUR ').words).toEqual(['jean', 'noel', 'le', 'coeur'])
    expect(meanings('a '.repeat(500)).words).toHaveLength(6)
  })

  it.each([
    ['06 12 34 56 78', '612345678'],
    ['+33 6.12', '33612'],
    ['061', null],
    ['06 12 ab', null],
    ['', null],
  ])('a phone number: %s', (typed, phone) => expect(meanings(typed).phone).toBe(phone))

  it.each([
    ['7k3q9-m0xwt', ['7K3Q9M0XWT']],
    ['LOTO99', ['LOTO99', '10T099']],
    ['abc', []],
  ])('the start of a reference: %s', (typed, references) =>
    expect(meanings(typed).references).toEqual(references),
  )
})
