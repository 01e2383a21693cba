import { Counter, Gauge, Histogram, Registry } from 'prom-client'

/** Something that is counted or measured: the noun that knows it names it. */
export type Metric = { name: string; help: string }

type Labels = Readonly<Record<string, string | number>>

// Next bundles its layers apart, so what they count hangs on the process.
const shared = globalThis as typeof globalThis & { envolMetrics?: Registry }

function registry(): Registry {
  shared.envolMetrics ??= new Registry()
  return shared.envolMetrics
}

/** What was made of a metric before, or else what `make` makes of it, for lines with these labels. */
function known<Kind>(
  { name, help }: Metric,
  labels: Labels,
  make: (of: { name: string; help: string; labelNames: string[]; registers: Registry[] }) => Kind,
): Kind {
  const before = registry().getSingleMetric(name) as Kind | undefined
  return before ?? make({ name, help, labelNames: Object.keys(labels), registers: [registry()] })
}

export function count(metric: Metric, labels: Labels): void {
  known(metric, labels, (of) => new Counter(of)).inc({ ...labels })
}

const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** Notes how long something took, in seconds. */
export function took(metric: Metric, labels: Labels, seconds: number): void {
  known(metric, labels, (of) => new Histogram({ ...of, buckets })).observe({ ...labels }, seconds)
}

/** Says how much there is now, one line for each value of a label; lines of before are gone. */
export function level(metric: Metric, label: string, values: Readonly<Record<string, number>>): void {
  const gauge = known(metric, { [label]: '' }, (of) => new Gauge(of))
  gauge.reset()
  for (const [value, amount] of Object.entries(values)) gauge.set({ [label]: value }, amount)
}

export function amount(metric: Metric, now: number): void {
  known(metric, {}, (of) => new Gauge(of)).set(now)
}

/** What this process has counted and measured, as Prometheus text. */
export function metricsText(): Promise<string> {
  return registry().metrics()
}
