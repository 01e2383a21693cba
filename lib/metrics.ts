import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import { routeOf } from './routes'

function make() {
  const registry = new Registry()
  const registers = [registry]
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name, help, labelNames, registers })
  const counter = (name: string, help: string, labelNames: string[]) =>
    new Counter({ name, help, labelNames, registers })
  return {
    registry,
    requests: new Histogram({
      name: 'envol_http_request_seconds',
      help: 'Requests by route and status, with their latency.',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    }),
    bookings: counter('envol_bookings_total', 'External bookings, by what happened to them.', ['event']),
    refusals: counter('envol_refusals_total', 'Expected failures of pages and of the REST API.', ['code']),
    letters: counter('envol_letters_total', 'Attempts at mails and notices to shops.', ['kind', 'outcome']),
    jobs: gauge('envol_queue_jobs', 'Jobs in the queue: due, for later, given up.', ['state']),
    oldest: gauge('envol_queue_oldest_due_seconds', 'For how long the oldest due job has waited.'),
    connections: gauge('envol_pool_connections', 'Database connections of every process, by state.', [
      'state',
    ]),
    most: gauge('envol_pool_connections_most', 'How many one process may open.'),
  }
}

type Metrics = ReturnType<typeof make>
// Next bundles its layers apart, so what they count hangs on the process.
const shared = globalThis as typeof globalThis & { envolMetrics?: Metrics }

function metrics(): Metrics {
  shared.envolMetrics ??= make()
  return shared.envolMetrics
}

/** One request that was answered; its path is counted as the pattern it matches. */
export function countRequest(
  { method, path }: { method: string; path: string },
  status: number,
  milliseconds: number,
): void {
  metrics().requests.observe({ method, route: routeOf(path), status }, milliseconds / 1000)
}

export function countRefusal(code: string): void {
  metrics().refusals.inc({ code })
}

export function countBooking(event: string): void {
  metrics().bookings.inc({ event })
}

export function countLetter(kind: string, outcome: string): void {
  metrics().letters.inc({ kind, outcome })
}

/** What is read when somebody asks: the queue and the pool. */
export type Gauged = {
  jobs: Readonly<Record<'due' | 'later' | 'failed', number>>
  oldestDueSeconds: number
  connections: Readonly<Record<string, number>>
  poolSize: number
}

/** What this process has counted and what was just read, as Prometheus text. */
export function metricsText({ jobs, oldestDueSeconds, connections, poolSize }: Gauged): Promise<string> {
  const all = metrics()
  for (const [state, count] of Object.entries(jobs)) all.jobs.set({ state }, count)
  all.oldest.set(oldestDueSeconds)
  all.connections.reset()
  for (const [state, count] of Object.entries(connections)) all.connections.set({ state }, count)
  all.most.set(poolSize)
  return all.registry.metrics()
}
