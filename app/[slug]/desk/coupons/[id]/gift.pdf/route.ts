import { isUuid } from '@/lib/id'
import { giftFile } from '../../../_coupons/gift'

/** The gift page of a coupon. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/[slug]/desk/coupons/[id]/gift.pdf'>,
): Promise<Response> {
  const { slug, id } = await params
  return isUuid(id) ? giftFile(slug, { couponId: id }) : new Response(null, { status: 404 })
}
