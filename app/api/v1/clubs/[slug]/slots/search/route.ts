import { searchFreeSlots } from '@/app/_api/operations/slots'
import { searchSlots } from '@/app/_api/work/search'
import { onlyMethods } from '@/app/_edge/only-methods'
import { route } from '@/app/_edge/route'

export const POST = route(searchFreeSlots, (call) => searchSlots(call, call.body))

export const { GET, PUT, PATCH, DELETE, OPTIONS } = onlyMethods('POST')
