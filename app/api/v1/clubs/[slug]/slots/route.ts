import { listSlots } from '@/app/_api/operations/slots'
import { searchSlots } from '@/app/_api/work/search'
import { route } from '@/app/_edge/route'

export const GET = route(listSlots, (call) => searchSlots(call, call.query))
