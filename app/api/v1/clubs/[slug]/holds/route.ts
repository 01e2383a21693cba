import { holdSlot } from '@/app/_api/operations/holds'
import { takeSlot } from '@/app/_api/work/take'
import { onlyMethods } from '@/app/_edge/only-methods'
import { route } from '@/app/_edge/route'

export const POST = route(holdSlot, takeSlot)

export const { GET, PUT, PATCH, DELETE, OPTIONS } = onlyMethods('POST')
