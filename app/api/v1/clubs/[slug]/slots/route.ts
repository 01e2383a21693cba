import { listSlots } from '@/app/_api/operations/slots'
import { searchSlots } from '@/app/_api/work/search'
import { onlyMethods } from '@/app/_edge/only-methods'
import { route } from '@/app/_edge/route'

export const GET = route(listSlots, (call) => searchSlots(call, call.query))

export const { POST, PUT, PATCH, DELETE, OPTIONS } = onlyMethods('GET')
