import { route } from '@/app/_edge/route'
import { searchFreeSlots } from '../../../../_operations/slots'
import { searchSlots } from '../../../../_work/search'

export const POST = route(searchFreeSlots, (call) => searchSlots(call, call.body))
