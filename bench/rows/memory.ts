import { round } from '../load/http'
import type { Row } from '../report/rows'
import type { Stage } from '../stage'
import { dayAhead, slotsCall, verifyCall } from './calls'
import { deskPages } from './pages'
import type { Visitor } from './visitors'

/** Resident memory of the web process that had all the load so far, and after so many minutes more of reading load. */
export async function memoryRow(stage: Stage, visitors: readonly Visitor[], minutes: number): Promise<Row> {
  const { club, product } = stage
  const pages = visitors.flatMap((visitor) => deskPages.map((path) => visitor.page(path)))
  const calls = [
    slotsCall(club, dayAhead(1), dayAhead(31)),
    ...club.references.slice(0, 20).map((reference) => verifyCall(club, reference)),
  ]
  const turn = [...pages, ...calls]
  const samples = [product.memory()]
  const parts = 10
  for (let n = 0; n < parts; n++) {
    await round(product.url, { seconds: Math.max(1, (minutes * 60) / parts), turn })
    samples.push(product.memory())
  }
  const half = Math.ceil(samples.length / 2)
  const mean = (some: readonly number[]) => some.reduce((sum, one) => sum + one, 0) / some.length
  return {
    name: 'memory of the web process',
    figures: null,
    floor: null,
    bars: [
      { what: 'resident', got: Math.max(...samples), limit: 400, unit: 'MB' },
      {
        what: 'second half above the first',
        got: mean(samples.slice(half)) - mean(samples.slice(0, half)),
        limit: 20,
        unit: 'MB',
      },
    ],
    note: `${minutes} min more of pages, slots and verifications; samples ${samples.map((one) => one.toFixed(0)).join(' ')} MB`,
  }
}
