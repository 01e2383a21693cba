import { maybeStaff } from '@/app/_edge/staff'
import { inClub } from '@/db/club'
import { giftFacts } from '@/domain/sales/register/queries/gifts'
import { gripOf } from '@/domain/sales/register/rules'
import { giftPdf } from '@/emails/documents/gift'
import { translator } from '@/lib/i18n/translator'

/** Gift pages as PDF, in the club's language, for those who may see coupons; 401 or 404 for others, and where there are none. */
export async function giftFile(
  slug: string,
  which: { couponId: string } | { batchId: string },
): Promise<Response> {
  const staff = await maybeStaff(slug)
  if (!staff) return new Response(null, { status: 401 })
  const { ref, actor, person } = staff
  if (!gripOf(person.rights)) return new Response(null, { status: 404 })
  const facts = await inClub(ref, actor, (club) => giftFacts(club, which))
  const count = facts.gifts.length
  if (count === 0) return new Response(null, { status: 404 })
  const name = translator(facts.locale, 'document')('gift.file', { count })
  return new Response(new Uint8Array(await giftPdf(facts)), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${name}.pdf"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
