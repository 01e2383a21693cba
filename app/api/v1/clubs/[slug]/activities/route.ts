import { listActivities } from '@/app/_api/operations/slots'
import { onlyMethods } from '@/app/_edge/only-methods'
import { route } from '@/app/_edge/route'
import { inClub } from '@/db/club'
import { textIn } from '@/domain/club/clubs/rules'
import { loadOffers } from '@/domain/visits/visits/queries'

export const GET = route(listActivities, async ({ ref, actor, locale }) => {
  const { activities, external } = await inClub(ref, actor, loadOffers)
  const daylight = {
    afterSunriseMinutes: external?.afterSunriseMinutes ?? 0,
    beforeSunsetMinutes: external?.beforeSunsetMinutes ?? 0,
  }
  const body = activities.map(({ id, code, name, durationMinutes, maxPassengers }) => ({
    id,
    code,
    name: textIn(name, locale),
    durationMinutes,
    maxPassengers,
    daylight,
  }))
  return { status: 200, body }
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = onlyMethods('GET')
