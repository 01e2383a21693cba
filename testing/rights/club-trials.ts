import { changed } from '@/testing/worlds/online'
import { now, type Trial } from './shapes'

/** What opens each verb, tried. */
export const clubTrials: Readonly<Record<string, readonly Trial[]>> = {
  'online/change': [
    {
      name: 'what is offered online',
      opens: ['settings.manage'],
      ready: now((club) => changed(club, { stepMinutes: 45 })),
    },
  ],
}
