import type { Background } from '../data/background'
import { backgroundDatabase } from '../data/background'
import { restoreHolds, wipe } from '../data/desk-state'
import { type MeasuredClub, plantMeasured } from '../data/measured'
import { type Figures, medianRound } from '../load/figures'
import { round } from '../load/http'
import type { Row } from '../report/rows'
import { type Stage, startProduct } from '../stage'
import { dayAhead, holdCall, slotsCall } from './calls'
import { heldCalls, wishes } from './writes'

type End = { background: Background; pastDays: number }

/** The same club among few and among many others, or with little and with much behind it. */
const growths: { name: string; from: End; to: End[] }[] = [
  {
    name: 'clubs',
    from: { background: 'tenclubs', pastDays: 290 },
    to: [
      { background: 'year', pastDays: 290 },
      { background: 'manyclubs', pastDays: 290 },
    ],
  },
  {
    name: 'past',
    from: { background: 'tenclubs', pastDays: 30 },
    to: [{ background: 'tenclubs', pastDays: 5 * 365 }],
  },
]

const words: Record<Background, string> = {
  quick: '10 clubs',
  tenclubs: '10 clubs',
  year: '200 clubs',
  manyclubs: '2,000 clubs',
}

export async function growthRows(stage: Omit<Stage, 'club' | 'product'>): Promise<Row[]> {
  const rows: Row[] = []
  for (const { name, from, to } of growths) {
    let small = await measured(stage, from)
    for (const end of to) {
      const large = await measured(stage, end)
      const again = await measured(stage, from)
      const label = (one: End) => (name === 'clubs' ? words[one.background] : `${one.pastDays} days of past`)
      for (const work of Object.keys(large) as (keyof Speeds)[]) {
        rows.push(
          rowOf(`${work}, from ${label(from)} to ${label(end)}`, [small[work], again[work]], large[work]),
        )
      }
      small = again
    }
  }
  return rows
}

// The machine drifts: the small end is measured before and after the large one, and the better of the two counts.
function rowOf(name: string, small: readonly Figures[], large: Figures): Row {
  const best = Math.max(...small.map(({ perSecond }) => perSecond))
  return {
    name: `growth: ${name}`,
    figures: large,
    floor: null,
    bars: [{ what: 'slower by', got: best / large.perSecond, limit: 1.3, unit: 'x' }],
    note: `${best.toFixed(0)} requests/s at the small end`,
  }
}

type Speeds = { slots: Figures; hold: Figures; confirm: Figures }

async function measured(given: Omit<Stage, 'club' | 'product'>, end: End): Promise<Speeds> {
  const database = await backgroundDatabase(end.background)
  const club = await plantMeasured(database, end.pastDays)
  const product = await startProduct(database)
  try {
    const stage = { ...given, club, product }
    const wanted = await wishes(stage)
    const slots = await several(() => slotsRound(stage, club))
    const holds = wanted.map((wish) => holdCall(club, wish))
    const hold = await several(async () => {
      await wipe(club)
      return round(product.url, { amount: stage.amount, once: holds })
    })
    const confirms = await heldCalls(stage, wanted)
    const confirm = await several(async () => {
      await restoreHolds(club)
      return round(product.url, { amount: stage.amount, once: confirms })
    })
    return { slots, hold, confirm }
  } finally {
    await product.stop()
  }
}

function slotsRound({ product, pace }: Stage, club: MeasuredClub): Promise<Figures> {
  return round(product.url, { seconds: pace.seconds, turn: [slotsCall(club, dayAhead(1), dayAhead(31))] })
}

/** Both ends are measured often, so each with few rounds. */
const ROUNDS = 3

async function several(work: () => Promise<Figures>): Promise<Figures> {
  await work()
  const rounds: Figures[] = []
  for (let n = 0; n < ROUNDS; n++) rounds.push(await work())
  return medianRound(rounds)
}
