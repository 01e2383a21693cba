import { describe, expect, it } from 'vitest'
import { handover, withoutShop } from './rules'

describe('handover', () => {
  it.each([
    ['production', 'smtp', 'a@b.example', false, 'send'],
    ['production', 'resend', 'a@b.example', false, 'send'],
    ['production', 'none', 'a@b.example', true, 'keep'],
    ['production', 'smtp', 'yves@essais.invalid', true, 'keep'],
    ['production', 'smtp', ' Yves@Essais.INVALID ', true, 'keep'],
    ['production', 'smtp', 'invalid@b.example', false, 'send'],
    ['test', 'smtp', 'a@b.example', false, 'keep'],
    ['test', 'smtp', 'a@b.example', true, 'send'],
    ['demo', 'smtp', 'a@b.example', true, 'keep'],
    ['demo', 'none', 'a@b.example', false, 'keep'],
  ] as const)('%s club, %s, %s, confirmed %s: %s', (kind, transport, to, confirmed, what) =>
    expect(handover(kind, transport, to, confirmed)).toBe(what),
  )
})

describe('withoutShop', () => {
  it('keeps what a demonstration may not say, and fails elsewhere', () => {
    expect(withoutShop('demo')).toBe('kept')
    expect(withoutShop('test')).toBe('failed')
    expect(withoutShop('production')).toBe('failed')
  })
})
