import { route } from '@/app/_edge/route'
import { holdSlot } from '../../../_operations/holds'
import { takeSlot } from '../../../_work/take'

export const POST = route(holdSlot, takeSlot)
