import { pushCoupon } from '@/app/_api/operations/coupons'
import { enterCoupon } from '@/app/_api/work/enter'
import { onlyMethods } from '@/app/_edge/only-methods'
import { route } from '@/app/_edge/route'

export const POST = route(pushCoupon, enterCoupon)

export const { GET, PUT, PATCH, DELETE, OPTIONS } = onlyMethods('POST')
