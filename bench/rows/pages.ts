import { round, type Sent } from '../load/http'
import { inTurns } from '../load/rounds'
import { noErrors, type Row, shareOf } from '../report/rows'
import type { Stage } from '../stage'
import type { Visitor } from './visitors'

const names = {
  book: 'page: reference',
  'book/slots': 'page: slots',
  'book/details': 'page: details',
} as const

export type DeskPage = keyof typeof names

export const deskPages = Object.keys(names) as DeskPage[]

/** A page of the booking desk against an empty page of as many elements. */
export async function pageRow(stage: Stage, visitors: readonly Visitor[], path: DeskPage): Promise<Row> {
  const { product, floor, pace } = stage
  const pages = visitors.map((visitor) => visitor.page(path))
  const elements = await elementsOf(product.url, pages[0])
  const empty: Sent = { method: 'GET', path: `/page?items=${elements}` }
  const measured = await inTurns(
    pace,
    (seconds) => round(product.url, { seconds, turn: pages }),
    (seconds) => round(floor.url, { seconds, turn: [empty] }),
  )
  return {
    name: names[path],
    figures: measured.thing,
    floor: measured.floor && { name: 'F-page', figures: measured.floor },
    bars: [
      { what: 'p95', got: measured.thing.p95, limit: 120, unit: 'ms' },
      { what: 'of F-page', got: shareOf(measured.thing, measured.floor), limit: 60, unit: '%', least: true },
      noErrors(measured.thing),
    ],
    note: `${elements} elements`,
  }
}

/** Elements in the body of a page. Throws when the page leads elsewhere. */
async function elementsOf(url: string, page: Sent | undefined): Promise<number> {
  if (!page) throw new Error('no visitor')
  const response = await fetch(url + page.path, {
    ...(page.headers && { headers: page.headers }),
    redirect: 'manual',
  })
  if (response.status !== 200) throw new Error(`${page.path}: ${response.status}`)
  return countElements(await response.text())
}

export function countElements(html: string): number {
  const body = html.slice(html.indexOf('<body')).replace(/<script[\s\S]*?<\/script>/g, '')
  return body.match(/<[a-z][a-z0-9]*[\s>/]/g)?.length ?? 0
}
