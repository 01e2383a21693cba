import type { z } from 'zod'
import { mayDo } from '@/app/_edge/caller'
import type { Answer } from '@/app/_edge/once'
import { invalid } from '@/app/_edge/read-input'
import type { Call } from '@/app/_edge/route'
import { inClub } from '@/db/club'
import { listBookings } from '@/domain/bookings/bookings/queries/listing'
import { cursorOf, instantIn, markIn } from '@/lib/cursor'
import { translator } from '@/lib/i18n/translator'
import { bookingAnswer } from '../answers/bookings'
import type { bookingQuery } from '../schemas/bookings'

/** One page of the club's external bookings. */
export async function pageOfBookings(call: Call<z.output<typeof bookingQuery>, unknown>): Promise<Answer> {
  const { ref, key, actor, query, locale } = call
  const { cursor, limit, from, to, state } = query
  const t = translator(locale, 'api')
  const mark = cursor === undefined ? null : markIn(cursor)
  const start = mark && instantIn(mark)
  const after = mark && start && { start, id: mark.id }
  if (cursor !== undefined && !after) throw invalid({ pointer: '#/cursor', detail: t('badCursor') })
  if (from && to && to < from) throw invalid({ pointer: '#/to', detail: t('wrongOrder') })
  const found = await inClub(ref, actor, (club) =>
    listBookings(club, { from, to, state, ownOf: key.own ? key.id : undefined, after, limit: limit + 1 }),
  )
  const shown = found.slice(0, limit)
  const last = found.length > limit ? shown.at(-1)?.booking : undefined
  const nextCursor = last ? cursorOf({ value: String(last.startAt.getTime()), id: last.id }) : null
  const books = mayDo(call, 'bookings:write')
  return {
    status: 200,
    body: { bookings: shown.map((entry) => bookingAnswer(ref, entry, books)), nextCursor },
  }
}
