import { and, eq, sql } from 'drizzle-orm'
import { type Actor, acrossClubs, type Club, clubById, inClub } from '@/db/club'
import { jobName } from '@/db/jobs'
import { waitingList } from '@/db/schema/visits'
import { loadSettings } from '@/domain/club/clubs/queries'
import { clubFacts, textIn } from '@/domain/club/clubs/rules'
import { writeMail } from '@/domain/letters/letters/write-mail'
import type { Slot } from '@/domain/slots/slots/schema'
import { env } from '@/lib/env'
import { fromMinutes } from '@/lib/time'
import type { Offers } from '../visits/queries'
import type { CompleteChoice } from '../visits/rules'
import { lockWaiting, openWaiting, slotsFor, type Waiting, waitingIds } from './queries'
import { newsOf, waitingUrl } from './rules'

const scan: Actor = { kind: 'system', id: 'waiting' }

/** Looks for slots for everybody who waits at a club and mails those for whom some appeared; without a club, has every club looked at. */
export async function offerSlots(clubId: string | null, now = new Date()): Promise<void> {
  if (clubId === null) return queueEveryClub()
  const ref = await clubById(clubId)
  if (!ref) return
  for (const id of await inClub(ref, scan, waitingIds)) {
    await inClub(ref, scan, (club) => offerTo(club, id, now))
  }
}

async function queueEveryClub(): Promise<void> {
  await acrossClubs('worker', (tx) =>
    tx.execute(sql`
      select envol_enqueue(${jobName('offer_slots')}, jsonb_build_object('clubId', club_id), null, 'offer_slots:' || club_id)
      from (select distinct club_id from ${waitingList}) awaited`),
  )
}

/** A waiting that is over is erased: its address and weights are of no more use. */
async function offerTo(club: Club, id: string, now: Date): Promise<void> {
  const waiting = await lockWaiting(club, id)
  if (!waiting) return
  const here = and(eq(waitingList.clubId, club.id), eq(waitingList.id, id))
  const open = await openWaiting(club, waiting, now)
  if (!open) {
    await club.tx.delete(waitingList).where(here)
    return
  }
  const { coupons, party } = open
  const period = { from: waiting.fromDay, to: waiting.toDay }
  const free = party ? await slotsFor(club, { coupons, party, period }, now) : []
  const { news, told } = newsOf(waiting.choice.told ?? [], free)
  if (party && news.length > 0) await mailSlots(club, waiting, party, news, now)
  const mailedAt = news.length > 0 ? now : free.length > 0 ? waiting.mailedAt : null
  await club.tx
    .update(waitingList)
    .set({ mailedAt, choice: { ...waiting.choice, told } })
    .where(here)
}

type Party = CompleteChoice<Offers['activities'][number], Offers['bases'][number]>

async function mailSlots(
  club: Club,
  waiting: Waiting,
  { activity, base }: Party,
  news: readonly Slot[],
  now: Date,
) {
  const url = waitingUrl({ appUrl: env().APP_URL, secret: env().AUTH_SECRET }, club, waiting.id)
  const instant = (minutes: number) => fromMinutes(minutes).toISOString()
  await writeMail(club, {
    cause: `waiting:${waiting.id}:${now.toISOString()}`,
    bookingId: null,
    to: waiting.email,
    payload: {
      template: 'waiting-slots',
      locale: waiting.language,
      zone: club.timeZone,
      club: clubFacts(club, await loadSettings(club), waiting.language),
      activity: textIn(activity.name, waiting.language),
      base: { name: base.name, icao: base.icao },
      slots: news.map(({ meetAt, start }) => ({ meetAt: instant(meetAt), start: instant(start) })),
      bookUrl: url,
      leaveUrl: `${url}#leave`,
    },
  })
}
