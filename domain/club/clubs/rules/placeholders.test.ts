import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { clubSettings } from '@/db/schema/clubs'
import * as demonstration from '@/db/seed/texts'
import { aClub } from '@/db/testing/club'
import { loadPlaceholders } from '../queries'
import { placeholdersIn, SAMPLE_PHONE } from './placeholders'

const own = {
  phone: '+33561000000',
  email: 'bonjour@aile.fr',
  legalForm: '',
  publisher: '',
  legal: { fr: 'Aéroclub du Val.' },
  conditions: { fr: 'Le pilote décide.' },
}

describe('what a club still lacks of its own', () => {
  test.each([
    ['nothing', {}, []],
    ['a legal page of nobody’s', { legal: {} }, ['identity']],
    ['a form and a name instead', { legal: {}, legalForm: 'Association', publisher: 'Anne' }, []],
    ['a form without a name', { legal: {}, legalForm: 'Association' }, ['identity']],
    [
      'both beside the demonstration’s page',
      { legal: demonstration.legal, legalForm: 'A', publisher: 'B' },
      ['identity'],
    ],
    ['the demonstration’s legal page', { legal: demonstration.legal }, ['identity']],
    [
      'the demonstration’s in one language',
      { legal: { fr: 'À nous.', en: demonstration.legal.en ?? '' } },
      ['identity'],
    ],
    ['a phone that is kept for fiction', { phone: SAMPLE_PHONE }, ['contact']],
    ['no phone', { phone: '' }, ['contact']],
    ['no address', { email: '' }, ['contact']],
    ['an address that no server takes', { email: 'club@exemple.invalid' }, ['contact']],
    ['no conditions', { conditions: { fr: ' ' } }, ['conditions']],
    ['the demonstration’s conditions', { conditions: demonstration.conditions }, ['conditions']],
    [
      'nothing at all',
      { phone: '', email: '', legal: {}, conditions: {} },
      ['identity', 'contact', 'conditions'],
    ],
  ] as const)('%s', (_name, changed, expected) => {
    expect(placeholdersIn({ ...own, ...changed })).toEqual(expected)
  })

  test('is read from the club’s settings', async () => {
    const world = await aClub().with()
    expect(await world.open(loadPlaceholders)).toEqual(['identity', 'contact'])
    await world.open(({ tx, id }) => tx.update(clubSettings).set(own).where(eq(clubSettings.clubId, id)))
    expect(await world.open(loadPlaceholders)).toEqual([])
  })
})
