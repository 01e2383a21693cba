import { expect, test } from 'vitest'
import { inDemo, instants, plantAt } from '@/db/testing/demonstration'
import { loadUnrebooked } from './queries'

test.each(instants)(
  'of the demonstration’s lost Sunday one customer has not chosen another slot, at %s',
  async (instant) => {
    await plantAt(new Date(instant))
    const waiting = await inDemo((club) => loadUnrebooked(club, new Date(instant)))
    expect(waiting).toMatchObject([
      { who: 'Jeanne Molinier', passengers: 2, reason: 'Vent fort', call: null },
    ])
  },
)
