import { isUuid } from '@/lib/id'
import { giftFile } from '../_coupons/gift'

/** The gift pages of a batch as one PDF. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/[slug]/desk/coupons.pdf'>,
): Promise<Response> {
  const { slug } = await params
  const batchId = new URL(request.url).searchParams.get('batch')
  return isUuid(batchId) ? giftFile(slug, { batchId }) : new Response(null, { status: 404 })
}
