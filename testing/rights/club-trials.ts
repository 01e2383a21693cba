import { addAircraft } from '@/domain/resources/fleet/add'
import { bringBackAircraft } from '@/domain/resources/fleet/bring-back'
import { changeAircraft } from '@/domain/resources/fleet/change'
import { loadCard } from '@/domain/resources/fleet/queries/card'
import { retireAircraft } from '@/domain/resources/fleet/retire'
import { dropAircraftPaper } from '@/domain/resources/papers/drop-aircraft-paper'
import { keepAircraftPaper } from '@/domain/resources/papers/keep-aircraft-paper'
import { fingerprint } from '@/lib/fingerprint'
import { changed } from '@/testing/worlds/online'
import { given, now, plane0, type Trial } from './shapes'

const opens = ['fleet.manage'] as const
const paper = { name: 'Assurance', expiresOn: '2027-01-01', blocking: true }

/** What opens each verb, tried. */
export const clubTrials: Readonly<Record<string, readonly Trial[]>> = {
  'online/change': [
    {
      name: 'what is offered online',
      opens: ['settings.manage'],
      ready: now((club) => changed(club, { stepMinutes: 45 })),
    },
  ],
  'fleet/add': [
    {
      name: 'an aircraft',
      opens,
      ready: given(
        (club, world) => loadCard(club, plane0(world)),
        (club, { card }) => addAircraft(club, { ...card, registration: 'F-GNEW' }),
      ),
    },
  ],
  'fleet/change': [
    {
      name: 'its card',
      opens,
      ready: given(
        (club, world) => loadCard(club, plane0(world)),
        (club, { card }, world) =>
          changeAircraft(club, plane0(world), { ...card, rank: 44 }, fingerprint(card)),
      ),
    },
  ],
  'fleet/retire': [
    { name: 'an aircraft', opens, ready: now((club, world) => retireAircraft(club, plane0(world))) },
  ],
  'fleet/bring-back': [
    {
      name: 'a retired one',
      opens,
      ready: given(
        (club, world) => retireAircraft(club, plane0(world)),
        (club, _, world) => bringBackAircraft(club, plane0(world)),
      ),
    },
  ],
  'papers/keep-aircraft-paper': [
    { name: 'a paper', opens, ready: now((club, world) => keepAircraftPaper(club, plane0(world), paper)) },
  ],
  'papers/drop-aircraft-paper': [
    {
      name: 'a paper',
      opens,
      ready: given(
        (club, world) => keepAircraftPaper(club, plane0(world), paper),
        (club, _, world) => dropAircraftPaper(club, plane0(world), paper.name),
      ),
    },
  ],
}
