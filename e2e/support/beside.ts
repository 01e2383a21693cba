import { setTimeout as wait } from 'node:timers/promises'

/** How others were served meanwhile, in milliseconds: half, nineteen of twenty, and the last of them; how many not at all. */
export type Served = { median: number; p95: number; worst: number; unanswered: number; asked: number }

const LIMIT_MS = 15_000

/** Does something, and asks for these addresses over and over beside it, one after the other. */
export async function servedBeside<T>(
  addresses: readonly string[],
  work: () => Promise<T>,
): Promise<{ served: Served; result: T }> {
  const took: number[] = []
  let unanswered = 0
  let over = false
  const ask = async (address: string) => {
    while (!over) {
      const begun = performance.now()
      const answer = await fetch(address, { signal: AbortSignal.timeout(LIMIT_MS) })
        .then((response) => response.arrayBuffer().then(() => response.status))
        .catch(() => 0)
      took.push(performance.now() - begun)
      if (answer !== 200) unanswered++
      await wait(10)
    }
  }
  const asking = addresses.map(ask)
  const result = await work()
  over = true
  await Promise.all(asking)
  took.sort((a, b) => a - b)
  const at = (share: number) =>
    Math.round(took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0)
  return { served: { median: at(0.5), p95: at(0.95), worst: at(1), unanswered, asked: took.length }, result }
}
