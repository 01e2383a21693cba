import { describe, expect, it } from 'vitest'
import { linesIn, textIn } from './rules'

describe('a club’s texts', () => {
  it.each([
    [{ fr: 'Oui', en: 'Yes' }, 'en', 'Yes'],
    [{ fr: 'Oui' }, 'en', 'Oui'],
    [{ fr: '', en: 'Yes' }, 'fr', 'Yes'],
    [{}, 'fr', ''],
  ] as const)('%j in %s: %s', (text, locale, expected) => {
    expect(textIn(text, locale)).toBe(expected)
  })

  it('are lists without bullets and blanks', () => {
    expect(linesIn({ fr: '- Une veste\n\n• Des lunettes \n*Une carte' }, 'fr')).toEqual([
      'Une veste',
      'Des lunettes',
      'Une carte',
    ])
  })
})
