import { holdAnswer } from '@/app/_api/answers/holds'
import { extendSlot } from '@/app/_api/operations/holds'
import { onlyMethods } from '@/app/_edge/only-methods'
import { route } from '@/app/_edge/route'
import { extendHold } from '@/domain/slots/holds/extend'
import { findHold } from '@/domain/slots/holds/queries'
import { isUuid } from '@/lib/id'
import { Refusal } from '@/lib/refusal'

export const POST = route(extendSlot, ({ ref, key, path, open, keep }) =>
  open(async (club) => {
    const holder = `key:${key.id}` as const
    const found = isUuid(path.id) ? await findHold(club, holder, path.id) : null
    if (!found) throw new Refusal('not_found')
    const hold = await extendHold(club, holder, found.hold.id)
    const place = { activity: found.activity, icao: found.icao, zone: ref.timeZone }
    return keep(club, { status: 200, body: holdAnswer(hold, place) })
  }),
)

export const { GET, PUT, PATCH, DELETE, OPTIONS } = onlyMethods('POST')
