import { timingSafeEqual } from 'node:crypto'
import { isFromHere } from '@/app/_edge/from-here'
import { onlyMethods } from '@/app/_edge/only-methods'
import { poolUse, queueState } from '@/domain/jobs/jobs/queries'
import { env } from '@/lib/env'
import { amount, level, metricsText } from '@/lib/metrics'
import { hashToken } from '@/lib/token'

const queue = {
  jobs: { name: 'envol_queue_jobs', help: 'Jobs in the queue: due, for later, given up.' },
  oldest: { name: 'envol_queue_oldest_due_seconds', help: 'For how long the oldest due job has waited.' },
}
const pool = {
  connections: {
    name: 'envol_pool_connections',
    help: 'Database connections of every process, by state.',
  },
  most: { name: 'envol_pool_connections_most', help: 'How many one process may open.' },
}

/** Prometheus text, for who has METRICS_TOKEN; without one, for this machine alone. */
export async function GET(request: Request): Promise<Response> {
  if (!mayRead(request)) return new Response('Not for you.\n', { status: 403 })
  const { jobs, oldestDueSeconds } = await queueState()
  level(queue.jobs, 'state', jobs)
  amount(queue.oldest, oldestDueSeconds)
  level(pool.connections, 'state', await poolUse())
  amount(pool.most, env().DATABASE_POOL)
  return new Response(await metricsText(), {
    headers: { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}

function mayRead({ headers }: Request): boolean {
  const { METRICS_TOKEN } = env()
  if (METRICS_TOKEN) return same(headers.get('authorization') ?? '', `Bearer ${METRICS_TOKEN}`)
  return isFromHere()
}

function same(given: string, expected: string): boolean {
  return timingSafeEqual(Buffer.from(hashToken(given)), Buffer.from(hashToken(expected)))
}

export const { POST, PUT, PATCH, DELETE, OPTIONS } = onlyMethods('GET')
