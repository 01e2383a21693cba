import { holdSlot } from '@/app/_api/operations/holds'
import { takeSlot } from '@/app/_api/work/take'
import { route } from '@/app/_edge/route'

export const POST = route(holdSlot, takeSlot)
