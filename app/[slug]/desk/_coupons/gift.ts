import { maybeStaff } from '@/app/_edge/staff'
import { inClub } from '@/db/club'
import { loadSettings } from '@/domain/club/clubs/queries'
import { clubFacts } from '@/domain/club/clubs/rules'
import { lastDayAccepted } from '@/domain/coupons/coupons/rules'
import { loadGifts } from '@/domain/sales/register/queries/gifts'
import { activityNames } from '@/domain/sales/register/queries/opened'
import { gripOf } from '@/domain/sales/register/rules'
import { giftPdf } from '@/emails/documents/gift'
import { env } from '@/lib/env'
import { translator } from '@/lib/i18n/translator'
import { dateWords, opensWords } from './words'

/** Gift pages as PDF, in the club's language, for those who may see coupons; 401 or 404 for others, and where there are none. */
export async function giftFile(
  slug: string,
  which: { couponId: string } | { batchId: string },
): Promise<Response> {
  const staff = await maybeStaff(slug)
  if (!staff) return new Response(null, { status: 401 })
  const { ref, actor, person } = staff
  if (!gripOf(person.rights)) return new Response(null, { status: 404 })
  const read = await inClub(ref, actor, async (club) => {
    const [gifts, names, settings] = await Promise.all([
      loadGifts(club, which),
      activityNames(club),
      loadSettings(club),
    ])
    return { gifts, names, settings }
  })
  if (read.gifts.length === 0) return new Response(null, { status: 404 })
  const locale = ref.language
  const desk = `${env().APP_URL}/${slug}/book`
  const pdf = await giftPdf({
    locale,
    club: clubFacts(ref, read.settings, locale),
    deskAddress: desk.replace(/^https?:\/\//, ''),
    gifts: read.gifts.map(({ reference, activities, expiresOn, ...gift }) => {
      const ends = lastDayAccepted(expiresOn, 0)
      return {
        reference,
        opens: opensWords(activities, read.names, locale),
        passengers: gift.passengers,
        until: ends && dateWords(ends, locale),
        beneficiary: gift.beneficiary?.name ?? '',
        buyer: gift.buyer?.name ?? '',
        message: gift.message ?? '',
        bookUrl: `${desk}?reference=${encodeURIComponent(reference)}`,
      }
    }),
  })
  const name = translator(locale, 'document')('gift.file', { count: read.gifts.length })
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${name}.pdf"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
