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
