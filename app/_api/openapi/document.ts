import { z } from 'zod'
import { keyScopes } from '@/domain/club/keys/schema'
import { version } from '@/lib/version'
import { chapters } from '../operations/all'
import { components } from '../schemas/common'
import { problem } from '../schemas/problem'
import { pathItem, readable } from './path-item'
import { shopCalls } from './webhooks'

const description = `Sell flights of a flying club from your own shop or site: enter coupons, search free slots, keep one, book it.

Each key belongs to one club and has scopes: ${keyScopes.map((scope) => `\`${scope}\``).join(', ')}. Errors are problem details (RFC 9457) with a stable \`code\`. An \`Idempotency-Key\` makes a POST safe to repeat for 24 hours.`

/** The REST API as an OpenAPI 3.1 document, made from what validates it. `appUrl`: where this deployment answers. */
export function openApi(appUrl: string) {
  const paths: Record<string, object> = {}
  for (const [tag, calls] of Object.entries(chapters)) {
    for (const call of calls) {
      const method = call.method.toLowerCase()
      paths[call.path] = { ...paths[call.path], [method]: pathItem(call, tag) }
    }
  }
  return {
    openapi: '3.1.1',
    info: { title: 'Envol', version, description },
    servers: [
      {
        url: `${appUrl}/api/v1/clubs/{slug}`,
        variables: { slug: { default: 'demo', description: "The club's address." } },
      },
    ],
    externalDocs: { url: `${appUrl}/docs/connect-your-shop`, description: 'Connect your shop' },
    tags: Object.keys(chapters).map((name) => ({ name })),
    security: [{ key: [] }],
    paths,
    webhooks: shopCalls(),
    components: {
      schemas: named(),
      securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'A key of the club.' } },
    },
  }
}

/** Every named part of the answers, the problem among them. */
function named() {
  if (!components.has(problem)) throw new Error('the problem has no name')
  const { schemas } = z.toJSONSchema(components, {
    io: 'output',
    override: readable,
    uri: (id) => `#/components/schemas/${id}`,
  })
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _, $id: __, ...schema }]) => [name, schema]),
  )
}
