import { onlyMethods } from '@/app/_edge/only-methods'

/** 200 while the process lives. */
export function GET(): Response {
  return Response.json({ status: 'live' }, { headers: { 'Cache-Control': 'no-store' } })
}

export const { POST, PUT, PATCH, DELETE, OPTIONS } = onlyMethods('GET')
