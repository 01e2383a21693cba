import { expect, test } from 'vitest'
import { hashToken } from '@/lib/token'
import { clubOfKey } from '../club'
import { keyScopes } from '../schema/keys'
import { instants, plantAt } from '../testing/demonstration'
import { plantDemoKey } from './key'

test('the demonstration has one live key of every scope: the last', async () => {
  await plantAt(new Date(instants[0] ?? ''))
  const [first, last] = [await plantDemoKey(), await plantDemoKey()]
  expect(await clubOfKey(hashToken(first))).toBeNull()
  expect(await clubOfKey(hashToken(last))).toMatchObject({
    ref: { slug: 'demo' },
    key: { scopes: keyScopes },
  })
})
