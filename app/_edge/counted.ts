import { count, took } from '@/lib/metrics'
import { routeOf } from './routes'

const requests = {
  name: 'envol_http_request_seconds',
  help: 'Requests by route and status, with their latency.',
}
const refusals = { name: 'envol_refusals_total', help: 'Expected failures of pages and of the REST API.' }

/** One request that was answered; its path is counted as the pattern it matches. */
export function countRequest(
  { method, path }: { method: string; path: string },
  status: number,
  milliseconds: number,
): void {
  took(requests, { method, route: routeOf(path), status }, milliseconds / 1000)
}

/** One expected failure. */
export function countRefusal(code: string): void {
  count(refusals, { code })
}
