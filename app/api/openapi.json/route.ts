import { onlyMethods } from '@/app/_edge/only-methods'
import { env } from '@/lib/env'
import { openApi } from '../../_api/openapi/document'

/** The REST API's description, OpenAPI 3.1, for any site to read. */
export function GET(): Response {
  return Response.json(openApi(env().APP_URL), {
    headers: { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'public, max-age=300' },
  })
}

export const { POST, PUT, PATCH, DELETE, OPTIONS } = onlyMethods('GET')
