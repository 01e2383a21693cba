import type { Club } from '@/db/club'
import { loadSettings } from '@/domain/club/clubs/queries'
import { closedAhead } from '@/domain/schedule/closures/queries'
import { countWaiting, flightsHit } from '@/domain/schedule/postponements/queries'
import { lettersOf } from '@/domain/schedule/postponements/rules'
import { type LocalDate, localDate } from '@/lib/time'
import { type Asked, isTicked, windowOf } from './_asked'
import { letterOf } from './_letter'

/** What the page of bad weather shows: whom it hits, and what the button would do. */
export async function openWeather(club: Club, asked: Asked, now: Date) {
  const [hits, waiting, { country }, left, closed] = await Promise.all([
    flightsHit(club, windowOf(asked, club.timeZone), now),
    countWaiting(club, now),
    loadSettings(club),
    leftOf(club, asked, now),
    closedAhead(club, now),
  ])
  const today = localDate(now, club.timeZone)
  const day = (startAt: Date): LocalDate => localDate(startAt, club.timeZone)
  const past = hits.filter(({ postponedAt, startAt }) => !postponedAt && day(startAt) < today).length
  const open = hits.filter(({ postponedAt, startAt }) => !postponedAt && day(startAt) >= today)
  const taken = open.filter((hit) => isTicked(asked, hit))
  const first = taken.find(({ tells }) => tells.customers > 0)
  return {
    asked: { ...asked, date: asked.span === 'one' && hits[0] ? day(hits[0].startAt) : asked.date },
    open,
    past,
    done: hits.filter(({ postponedAt }) => postponedAt),
    taken,
    letters: lettersOf(taken),
    letter: first ? await letterOf(club, first.id, asked.reason, now) : null,
    waiting,
    country,
    left,
    closed,
  }
}

export type Weather = Awaited<ReturnType<typeof openWeather>>

/** Those that the button left as they are, by name. */
async function leftOf(club: Club, { left }: Asked, now: Date) {
  const found = await Promise.all(left.map(({ id }) => flightsHit(club, { id }, now)))
  return left.map(({ id, why }, place) => ({ id, why, hit: found[place]?.[0] ?? null }))
}
