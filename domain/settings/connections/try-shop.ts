import { type Actor, type ClubRef, inClub } from '@/db/club'
import { record } from '@/domain/club/journal/record'
import { callShop } from '@/domain/coupons/shop/call-shop'
import { shopById } from '@/domain/coupons/shop/queries'
import { patienceMs, shopUrl, verdictOf } from '@/domain/coupons/shop/rules'
import { must } from '@/domain/doors/rights/must'
import { OutboundError } from '@/lib/http/outbound'
import { uuidv7 } from '@/lib/id'
import { Refusal } from '@/lib/refusal'
import type { Exchange } from './schema'

const MOST_SHOWN = 2000

/**
 * Asks the shop about a reference that nobody has, as a visitor's would be asked about, and shows what went over the line; nothing of
 * the club or the shop changes. Refuses `forbidden`, `not_found`.
 */
export async function tryShop(ref: ClubRef, actor: Actor, shopId: string): Promise<Exchange> {
  const shop = await inClub(ref, actor, async (club) => {
    await must(club, 'settings.manage')
    return shopById(club, shopId)
  })
  if (!shop) throw new Refusal('not_found')
  const body = { reference: 'ENVOLTEST0', club: ref.slug }
  const path = ['references', 'verify']
  const request = `POST ${shopUrl(shop.baseUrl, ...path)}\n\n${JSON.stringify(body)}`
  const began = performance.now()
  const call = { method: 'POST', path, id: uuidv7(), body, timeoutMs: patienceMs.verify } as const
  const told = await callShop(shop, call).then(
    ({ status, text }) => ({
      answer: `${status}\n\n${text.slice(0, MOST_SHOWN)}`,
      outcome: judged(status, text),
    }),
    (error) => {
      if (!(error instanceof OutboundError)) throw error
      return { answer: error.status === null ? null : String(error.status), outcome: 'unreachable' as const }
    },
  )
  const milliseconds = Math.round(performance.now() - began)
  await inClub(ref, actor, (club) =>
    record(club, {
      event: 'shop.tried',
      subjectId: shopId,
      after: { name: shop.name, outcome: told.outcome },
    }),
  )
  return { request, milliseconds, ...told }
}

function judged(status: number, text: string): Exchange['outcome'] {
  if (status === 401 || status === 403) return 'refused'
  return verdictOf(status, text).kind === 'unreachable' ? 'unreadable' : 'understood'
}
