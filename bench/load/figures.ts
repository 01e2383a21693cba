/** What one round of load gave: requests per second, latencies in milliseconds. */
export type Figures = {
  perSecond: number
  p50: number
  p95: number
  p99: number
  count: number
  /** Answers that were not 2xx, and requests without any. */
  errors: number
}

/** The value below which this share (0 to 1) of the samples lies: nearest rank. Infinity without samples. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.POSITIVE_INFINITY
}

/** Latencies (ms) of requests that took `seconds` together. */
export function figuresOf(latencies: readonly number[], seconds: number, errors: number): Figures {
  return {
    perSecond: seconds > 0 ? latencies.length / seconds : 0,
    p50: quantile(latencies, 0.5),
    p95: quantile(latencies, 0.95),
    p99: quantile(latencies, 0.99),
    count: latencies.length,
    errors,
  }
}

/** The round in the middle by requests per second, with the errors of all of them. */
export function medianRound(rounds: readonly Figures[]): Figures {
  const sorted = rounds.toSorted((a, b) => a.perSecond - b.perSecond)
  const middle = sorted[Math.floor((sorted.length - 1) / 2)]
  if (!middle) throw new Error('no rounds')
  return { ...middle, errors: rounds.reduce((sum, { errors }) => sum + errors, 0) }
}
