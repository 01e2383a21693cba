import { readSchedule } from '@/app/_api/operations/schedule'
import { refuseLongSpan } from '@/app/_api/work/days'
import { onlyMethods } from '@/app/_edge/only-methods'
import { route } from '@/app/_edge/route'
import { inClub } from '@/db/club'
import { loadSchedule } from '@/domain/schedule/board/queries/busy'
import { isoLocal } from '@/lib/time'

export const GET = route(readSchedule, async ({ ref, actor, query, locale }) => {
  refuseLongSpan(query, locale)
  const { resources, pilots, occupancy } = await inClub(ref, actor, (club) => loadSchedule(club, query))
  const at = (instant: Date) => isoLocal(instant, ref.timeZone)
  const busy = occupancy.map((row) => ({ ...row, start: at(row.start), end: at(row.end) }))
  return { status: 200, body: { timeZone: ref.timeZone, resources, pilots, occupancy: busy } }
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = onlyMethods('GET')
