import { readClub } from '@/app/_api/operations/club'
import { onlyMethods } from '@/app/_edge/only-methods'
import { route } from '@/app/_edge/route'
import { inClub } from '@/db/club'
import { loadOffers } from '@/domain/visits/visits/queries'

export const GET = route(readClub, async ({ ref, actor, key }) => {
  const { bases, external } = await inClub(ref, actor, loadOffers)
  const { name, timeZone, language } = ref
  const questions = (external?.fields ?? []).map(({ code, label, required }) => ({ code, label, required }))
  return {
    status: 200,
    body: {
      name,
      timeZone,
      language,
      bases: bases.map((base) => ({ code: base.icao, name: base.name })),
      questions,
      key: { scopes: key.scopes, own: key.own },
    },
  }
})

export const { POST, PUT, PATCH, DELETE, OPTIONS } = onlyMethods('GET')
