import { route } from '@/app/_edge/route'
import { pushCoupon } from '../../../_operations/coupons'
import { enterCoupon } from '../../../_work/enter'

export const POST = route(pushCoupon, enterCoupon)
