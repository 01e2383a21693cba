import { describe, expect, test } from 'vitest'
import { journalEvents } from '@/domain/club/journal/schema'
import { fr } from '@/lib/i18n/messages/fr'
import { actorWords, eventsByNoun, type KeptLine, lineWords } from './journal-words'

const PLANE = '01932f6c-0000-7000-8000-000000000001'
const OTHER = '01932f6c-0000-7000-8000-000000000002'
const PILOT = '01932f6c-0000-7000-8000-000000000003'
const names = new Map([
  [PLANE, 'F-GVAL'],
  [OTHER, 'F-HPTL'],
  [PILOT, 'Hélène Castan'],
])

const said = (line: Partial<KeptLine>, locale: 'fr' | 'en' = 'fr') => {
  const { sentence, changes } = lineWords(
    { event: 'booking.moved', before: null, after: null, ...line },
    names,
    locale,
    'Europe/Paris',
  )
  const plain = (text: string) => text.replaceAll('\u00a0', ' ')
  return [sentence, ...changes.map(({ label, from, to }) => plain(`${label}: ${from ?? '-'} > ${to ?? '-'}`))]
}

describe('a line of the journal in words', () => {
  test.each<[name: string, line: Partial<KeptLine>, fr: string[]]>([
    [
      'a move says only what changed, in the time of the club',
      {
        before: { start: '2026-12-05T09:00:00.000Z', aircraftId: PLANE, pilotId: PILOT, state: 'booked' },
        after: { start: '2026-12-05T14:30:00.000Z', aircraftId: OTHER, pilotId: PILOT, state: 'booked' },
      },
      ['Réservation changée', 'Début: sam. 5 déc., 10 h > sam. 5 déc., 15 h 30', 'Aéronef: F-GVAL > F-HPTL'],
    ],
    [
      'what is new comes from nothing; who is gone is said',
      {
        event: 'booking.planned',
        after: { memberId: PILOT.replace('3', '9'), title: 'wind', pilotId: null },
      },
      ['Réservation créée par le club', "Membre: - > n'existe plus", 'Objet: - > wind'],
    ],
    [
      'codes are words',
      { event: 'booking.beyond_limits', after: { limits: ['in_past', 'pilot_cap'] } },
      [
        'Enregistrée malgré des avertissements',
        'Avertissements: - > début dans le passé, plafond du pilote atteint',
      ],
    ],
    [
      'days are days, null is the end of it',
      { event: 'coupon.prolonged', before: { expiresOn: '2026-12-01' }, after: { expiresOn: null } },
      ['Bon prolongé', "Valable jusqu'au: 1er décembre 2026 > -"],
    ],
    [
      'lists of facts',
      {
        event: 'pilot.something',
        after: { presences: [{ weekday: 6, fromMinute: 540, toMinute: 750 }], mailed: false },
      },
      ['Pilote modifié', 'Présences: - > samedi 9 h 12 h 30', 'Prévenu par email: - > non'],
    ],
    [
      'an event and a fact that nobody has named here still read',
      { event: 'balloon.inflated', before: { hotAirVolume: 12 }, after: { hotAirVolume: 15 } },
      ['Changement enregistré', 'Hot air volume: 12 > 15'],
    ],
    [
      'no letter, no sequence',
      { event: 'letter.replayed', after: { letter: PLANE, sequence: 2 } },
      ['Envoi relancé'],
    ],
  ])('%s', (_name, line, expected) => {
    expect(said(line)).toEqual(expected)
  })

  test('in English too', () => {
    const facts = { start: '2026-12-05T09:00:00.000Z', answered: true }
    expect(said({ event: 'booking.call_noted', after: facts }, 'en')).toEqual([
      'Customer called',
      'Start: - > Sat 5 Dec, 10:00',
      'Answered: - > yes',
    ])
  })

  test('who did it', () => {
    expect(actorWords({ actor: 'staff', by: 'Ada Essai' }, 'fr')).toBe('Ada Essai')
    expect(actorWords({ actor: 'visitor', by: null }, 'fr')).toBe('client')
    expect(actorWords({ actor: 'martian', by: null }, 'en')).toBe('Envol')
  })
})

test('every event that a verb writes has words of its own, and no other', () => {
  const known = Object.keys(fr.journal.event).map((key) => key.replace('_', '.'))
  expect(known.sort()).toEqual(journalEvents.toSorted())
  expect(eventsByNoun.flatMap(([, events]) => events).sort()).toEqual(journalEvents.toSorted())
})
