import { searchFreeSlots } from '@/app/_api/operations/slots'
import { searchSlots } from '@/app/_api/work/search'
import { route } from '@/app/_edge/route'

export const POST = route(searchFreeSlots, (call) => searchSlots(call, call.body))
