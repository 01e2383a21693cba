import { expect, it } from 'vitest'
import { onShutdown, shutDown } from './shutdown'

it('ends what is open, once, and nothing that was forgotten', async () => {
  const ended: string[] = []
  onShutdown(() => void ended.push('stream'))
  onShutdown(async () => {
    throw new Error('already gone')
  })
  const forget = onShutdown(() => void ended.push('forgotten'))
  forget()
  await shutDown()
  await shutDown()
  expect(ended).toEqual(['stream'])
})
