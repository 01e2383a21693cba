import { timingSafeEqual } from 'node:crypto'
import { poolUse, queueState } from '@/domain/jobs/jobs/queries'
import { env } from '@/lib/env'
import { isLoopback } from '@/lib/http/request'
import { currentResponse } from '@/lib/http/response'
import { metricsText } from '@/lib/metrics'
import { hashToken } from '@/lib/token'

/** Prometheus text, for who has METRICS_TOKEN; without one, for this machine alone. */
export async function GET(request: Request): Promise<Response> {
  if (!mayRead(request)) return new Response('Not for you.\n', { status: 403 })
  const text = await metricsText({
    ...(await queueState()),
    connections: await poolUse(),
    poolSize: env().DATABASE_POOL,
  })
  return new Response(text, {
    headers: { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}

function mayRead({ headers }: Request): boolean {
  const { METRICS_TOKEN } = env()
  if (METRICS_TOKEN) return same(headers.get('authorization') ?? '', `Bearer ${METRICS_TOKEN}`)
  // A proxy on this machine says for whom it asks.
  const forwarded = (headers.get('x-forwarded-for') ?? '').split(',').map((part) => part.trim())
  const asking = [currentResponse()?.req.socket.remoteAddress ?? '', ...forwarded.filter(Boolean)]
  return asking.every(isLoopback)
}

function same(given: string, expected: string): boolean {
  return timingSafeEqual(Buffer.from(hashToken(given)), Buffer.from(hashToken(expected)))
}
