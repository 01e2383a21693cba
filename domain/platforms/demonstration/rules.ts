const HOUR_MS = 3_600_000

/** Whether a club is one that is made anew every hour: the demonstration of a deployment that the public reaches. */
export function isReset(kind: 'production' | 'test' | 'demo', local: boolean): boolean {
  return kind === 'demo' && !local
}

/** When the demonstration is next made anew: at the full hour (UTC). */
export function nextReset(now: Date): Date {
  return new Date((Math.floor(now.getTime() / HOUR_MS) + 1) * HOUR_MS)
}
