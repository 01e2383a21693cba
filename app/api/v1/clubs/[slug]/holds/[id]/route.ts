import { releaseSlot } from '@/app/_api/operations/holds'
import { onlyMethods } from '@/app/_edge/only-methods'
import { route } from '@/app/_edge/route'
import { inClub } from '@/db/club'
import { lockHold } from '@/domain/slots/holds/queries'
import { releaseHold } from '@/domain/slots/holds/release'
import { isUuid } from '@/lib/id'
import { Refusal } from '@/lib/refusal'

export const DELETE = route(releaseSlot, ({ ref, actor, key, path }) =>
  inClub(ref, actor, async (club) => {
    const hold = isUuid(path.id) ? await lockHold(club, `key:${key.id}`, path.id) : null
    if (!hold) throw new Refusal('not_found')
    await releaseHold(club, hold.id)
    return { status: 204, body: null }
  }),
)

export const { GET, POST, PUT, PATCH, OPTIONS } = onlyMethods('DELETE')
