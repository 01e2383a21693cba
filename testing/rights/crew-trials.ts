import { eq } from 'drizzle-orm'
import { presences } from '@/db/schema/people'
import { changePreferences } from '@/domain/doors/people/change-preferences'
import { renewCalendar } from '@/domain/resources/feeds/renew'
import { leaveClub } from '@/domain/resources/pilots/leave-club'
import { addPresences } from '@/domain/resources/presences/add'
import { closeDuties } from '@/domain/resources/presences/close-duties'
import { openDuty } from '@/domain/resources/presences/open-duty'
import { removePresence } from '@/domain/resources/presences/remove'
import { addAbsence } from '@/domain/resources/unavailabilities/add-absence'
import { endAbsence } from '@/domain/resources/unavailabilities/end-absence'
import { removeAbsence } from '@/domain/resources/unavailabilities/remove-absence'
import { later, NOW, nth } from '@/testing/worlds/holds'
import { given, now, other, PILOT, span, type Trial } from './shapes'

/** What opens each verb, tried. */
export const crewTrials: Readonly<Record<string, readonly Trial[]>> = {
  'unavailabilities/add-absence': [
    {
      name: 'one’s own',
      opens: PILOT,
      ready: now((club, _, me) => addAbsence(club, { personId: me, ...span }, NOW)),
    },
    {
      name: 'somebody else’s',
      opens: ['presences.all'],
      ready: now((club, world) => addAbsence(club, { personId: other(world), ...span }, NOW)),
    },
  ],
  'unavailabilities/end-absence': [
    {
      name: 'one’s own',
      opens: PILOT,
      ready: given(
        (club, _, me) => addAbsence(club, { personId: me, ...span }, NOW),
        (club, { id }) => endAbsence(club, id, later(30, span.startAt), NOW),
      ),
    },
  ],
  'unavailabilities/remove-absence': [
    {
      name: 'somebody else’s',
      opens: ['presences.all'],
      ready: given(
        (club, world) => addAbsence(club, { personId: other(world), ...span }, NOW),
        (club, { id }) => removeAbsence(club, id, NOW),
      ),
    },
  ],
  'presences/open-duty': [
    { name: 'one’s own', opens: PILOT, ready: now((club, _, me) => openDuty(club, me, span, NOW)) },
    {
      name: 'somebody else’s',
      opens: ['presences.all'],
      ready: now((club, world) => openDuty(club, other(world), span, NOW)),
    },
  ],
  'presences/close-duties': [
    {
      name: 'one’s own',
      opens: PILOT,
      ready: given(
        (club, _, me) => openDuty(club, me, span, NOW),
        (club, ids, _world, me) => closeDuties(club, me, ids),
      ),
    },
  ],
  'presences/add': [
    {
      name: 'one’s own',
      opens: PILOT,
      ready: now((club, _, me) => addPresences(club, me, { weekdays: [6], fromMinute: 540, toMinute: 720 })),
    },
  ],
  'presences/remove': [
    {
      name: 'somebody else’s',
      opens: ['presences.all'],
      ready: given(
        async (club, world) => {
          const mine = eq(presences.pilotId, other(world))
          return nth(await club.tx.select().from(presences).where(mine).limit(1), 0).id
        },
        (club, id, world) => removePresence(club, other(world), id),
      ),
    },
  ],
  'pilots/leave-club': [
    { name: 'a pilot', opens: ['people.manage'], ready: now((club, world) => leaveClub(club, other(world))) },
  ],
  'people/change-preferences': [
    {
      name: 'one’s own',
      opens: [],
      ready: now((club) => changePreferences(club, { language: 'en', mailed: false })),
    },
  ],
  'feeds/renew': [{ name: 'one’s own', opens: [], ready: now((club) => renewCalendar(club)) }],
}
