import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const figure = z.number().nullable()
const report = z.object({
  day: z.iso.date(),
  quick: z.boolean(),
  machine: z.object({ processors: z.number() }),
  rows: z.array(
    z.object({
      name: z.string(),
      figures: z.object({ p95: figure, errors: z.number() }).nullable(),
      bars: z.array(z.object({ what: z.string(), got: figure })),
    }),
  ),
})

type Row = z.infer<typeof report>['rows'][number]

/** What a visitor reads of a benchmark: a time that 95 of 100 tries stay under, or trials that all went right. */
export type Promised =
  | { kind: 'creation' | 'slots' | 'confirm' | 'notice'; ms: number }
  | { kind: 'stampede'; visitors: number; rounds: number }

export type Measured = { day: string; processors: number; promised: Promised[] }

const timed = [
  ['creation', /^creation\b(?!.*\d at once)/],
  ['slots', /^slots, 31 days$/],
  ['confirm', /^confirm$/],
  ['notice', /^first notice to the shop$/],
] as const

/**
 * What `bench/results.json` holds of what the showcase promises. A row that was not measured, or not measured without
 * errors, is left out; so is everything of a quick run, and of a file that is something else.
 */
export function measuredIn(json: unknown): Measured | null {
  const { data } = report.safeParse(json)
  if (!data || data.quick) return null
  const times = timed.flatMap(([kind, pattern]): Promised[] => {
    const row = data.rows.find(({ name }) => pattern.test(name))
    const ms = row && cleanP95(row)
    return ms == null ? [] : [{ kind, ms }]
  })
  const stampedes = data.rows.flatMap(stampedeOf).slice(0, 1)
  const promised = [...times.slice(0, 1), ...stampedes, ...times.slice(1)]
  return promised.length === 0
    ? null
    : { day: data.day, processors: data.machine.processors, promised: promised.slice(0, 4) }
}

function cleanP95({ figures, bars }: Row): number | null {
  if (figures) return figures.errors === 0 ? figures.p95 : null
  return bars.find(({ what }) => what.startsWith('p95'))?.got ?? null
}

function stampedeOf({ name, bars }: Row): Promised[] {
  const [, visitors, rounds] = /^stampede: (\d+) after one slot, (\d+) rounds$/.exec(name) ?? []
  const wrong = bars.find(({ what }) => what === 'wrong')?.got
  if (!visitors || wrong !== 0) return []
  return [{ kind: 'stampede', visitors: Number(visitors), rounds: Number(rounds) }]
}

let read: Promise<Measured | null> | undefined

/** The last benchmark that came with this version, read once; null when there is none. */
export function measured(): Promise<Measured | null> {
  read ??= readFile(join(process.cwd(), 'bench', 'results.json'), 'utf8').then(
    (text) => measuredIn(JSON.parse(text)),
    () => null,
  )
  return read
}
