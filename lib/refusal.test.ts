import { expect, test, vi } from 'vitest'
import { Refusal } from './refusal'

test('a refusal is one, whichever copy of the house it comes from; nothing else is', async () => {
  vi.resetModules()
  const { Refusal: another } = await import('./refusal')
  expect(another).not.toBe(Refusal)
  expect(new another('busy')).toBeInstanceOf(Refusal)
  for (const other of [null, 'busy', {}, new Error('busy'), { code: 'busy' }])
    expect(other instanceof Refusal).toBe(false)
})

test('a refusal that tells more stays the same refusal, and leaves the first as it was', () => {
  const first = new Refusal('reference_held', { expiresAt: '2026-12-01T09:12:00.000Z' })
  const more = first.also({ bookingId: 'b' })
  expect(more).toBeInstanceOf(Refusal)
  expect(more).toMatchObject({
    code: 'reference_held',
    status: 409,
    facts: { expiresAt: '2026-12-01T09:12:00.000Z', bookingId: 'b' },
  })
  expect(first.facts).toEqual({ expiresAt: '2026-12-01T09:12:00.000Z' })
})
