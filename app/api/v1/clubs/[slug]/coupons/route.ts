import { pushCoupon } from '@/app/_api/operations/coupons'
import { enterCoupon } from '@/app/_api/work/enter'
import { route } from '@/app/_edge/route'

export const POST = route(pushCoupon, enterCoupon)
