import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { allocate, verify } from './answers'
import { control } from './control'
import { misbehave } from './modes'
import { page } from './page'
import { type Call, makeStore } from './store'

/**
 * The trial shop: a club's e-commerce service in small, for the demonstration and the tests. Speaks the API of
 * docs/connect-your-shop, keeps everything in memory. SHOP_TOKEN and SHOP_SECRET are what the club's connection holds; PORT 0
 * takes any free port; SHOP_ADOPTS=1 takes over references it never sold. Its first line on stdout is `{"url": ...}`.
 */
const token = process.env.SHOP_TOKEN ?? 'trial-shop-token'
const webhook = new Webhook(process.env.SHOP_SECRET ?? 'whsec_dHJpYWwtc2hvcC1zaWduaW5nLXNlY3JldC0wMDE=')
const store = makeStore(process.env.SHOP_ADOPTS === '1')

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://shop').pathname
  const raw = await text(request)
  if (path.startsWith('/_control/')) return control(store, request.method ?? '', path, raw, response)
  if (path === '/') {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page(store))
    return
  }
  const call = noted(request, path, raw)
  response.on('finish', () => {
    call.status = response.statusCode
  })
  const mode = store.takeMode(call.kind)
  if (mode && (await misbehave(mode, request.url ?? '/', response))) return
  const { status, body } = reply(call)
  if (mode?.mode === 'changes-its-mind') spoil(call)
  if (mode?.mode === 'forgets') return void response.destroy()
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body ?? {}))
}

const allocationPath = /^\/references\/([^/]+)\/allocation$/

function reply(call: Call): { status: number; body?: unknown } {
  if (!call.authorised) return { status: 401, body: { error: 'wrong token' } }
  if (!call.signed) return { status: 401, body: { error: 'wrong signature' } }
  if (call.kind === 'verify') return verify(store, call.body)
  const reference = allocationPath.exec(call.path)?.[1]
  if (call.kind === 'other' || reference === undefined) return { status: 404 }
  return allocate(store, decodeURIComponent(reference), call.body)
}

function spoil({ body }: Call): void {
  const { reference = '' } = body as { reference?: string }
  const coupon = store.coupons.get(reference)
  if (coupon) coupon.state = 'used'
}

function noted({ method = '', headers }: IncomingMessage, path: string, raw: string): Call {
  const plain = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
  const verifies = method === 'POST' && path === '/references/verify'
  const call: Call = {
    at: new Date().toISOString(),
    kind: verifies ? 'verify' : method === 'PUT' && allocationPath.test(path) ? 'allocation' : 'other',
    method,
    path,
    headers: plain,
    body: parsed(raw),
    authorised: plain.authorization === `Bearer ${token}`,
    signed: isSigned(raw, plain),
    status: null,
  }
  store.calls.push(call)
  return call
}

function isSigned(raw: string, headers: Record<string, string>): boolean {
  try {
    webhook.verify(raw, headers)
    return true
  } catch {
    return false
  }
}

function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw)
  } catch {
    return null
  }
}

async function text(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

const server = createServer((request, response) => {
  answer(request, response).catch(() => response.destroy())
})
server.listen(Number(process.env.PORT ?? 0), process.env.HOST ?? '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  console.log(JSON.stringify({ url: `http://127.0.0.1:${port}` }))
})
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => process.exit(0))
