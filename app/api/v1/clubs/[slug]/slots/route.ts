import { route } from '@/app/_edge/route'
import { listSlots } from '../../../_operations/slots'
import { searchSlots } from '../../../_work/search'

export const GET = route(listSlots, (call) => searchSlots(call, call.query))
