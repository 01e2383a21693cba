import { type Club, findClub, inClub } from '@/db/club'
import { loadSituation } from '@/domain/slots/slots/queries/situation'
import { openSlots } from '@/domain/slots/slots/rules/offer'
import type { Situation } from '@/domain/slots/slots/schema'
import { loadOffers } from '@/domain/visits/visits/queries'
import { eachDay } from '@/lib/time'
import type { MeasuredClub } from '../data/measured'
import { type Figures, figuresOf } from '../load/figures'
import { noErrors, type Row } from '../report/rows'
import { dayAhead } from './calls'

const WARM = 30

/** Inside one process, one after the other: reading a month's rows, and deciding over them. */
export async function computationRows(club: MeasuredClub, times: number): Promise<Row[]> {
  const ref = await findClub(club.slug)
  if (!ref) throw new Error('the measured club is gone')
  return inClub(ref, { kind: 'system', id: 'bench' }, async (open) => {
    const { activities, bases } = await loadOffers(open)
    const [from, to] = [dayAhead(1), dayAhead(31)]
    const question = { activityId: activities[0]?.id ?? '', baseId: bases[0]?.id ?? '', from, to }
    const days = eachDay(from, to)
    const rows = await timed(times, () => situation(open, question))
    const given = await situation(open, question)
    const party = { passengers: 1, weightsKg: null }
    const decided = await timed(times * 5, async () => openSlots(given, party, days))
    return [
      inProcess('rows of 31 days, in process', rows, 3),
      inProcess('computation of 31 days, in process', decided, 1),
    ]
  })
}

type Question = { activityId: string; baseId: string; from: string; to: string }

async function situation(open: Club, question: Question): Promise<Situation> {
  const found = await loadSituation(open, { ...question, now: new Date() })
  if (!found) throw new Error('the measured club offers nothing')
  return found
}

async function timed(times: number, work: () => Promise<unknown>): Promise<Figures> {
  const latencies: number[] = []
  for (let n = -WARM; n < times; n++) {
    const begun = performance.now()
    await work()
    if (n >= 0) latencies.push(performance.now() - begun)
  }
  return figuresOf(latencies, latencies.reduce((sum, one) => sum + one, 0) / 1000, 0)
}

function inProcess(name: string, figures: Figures, limit: number): Row {
  const median = { what: 'median', got: figures.p50, limit, unit: 'ms' as const }
  return { name, figures, floor: null, bars: [median, noErrors(figures)] }
}
