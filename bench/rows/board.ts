import { plantBoardClub } from '../data/board-club'
import { figuresOf } from '../load/figures'
import { signedIn } from '../load/sign-in'
import { noErrors, type Row } from '../report/rows'
import type { Stage } from '../stage'
import { delayRow } from './delay'
import { dragRow } from './drag'
import { countElements } from './pages'
import { type Board, readBoard } from './read-board'

const WARM = 5

/**
 * The schedule of 40 aircraft and 40 pilots, four fifths booked: a week and a day of it, one reader after the other, from the
 * request to the last byte; how smoothly a block is dragged; then how long a booking made elsewhere takes to stand on an open one.
 */
export async function boardRows(stage: Stage, times: number): Promise<Row[]> {
  const club = await plantBoardClub(stage.club.database)
  const { url } = stage.product
  const cookie = await signedIn(url, club.slug, club.scheduler)
  const read = (query: string) => readBoard(url + schedule(club.slug, query), cookie)
  return [
    await boardRow('schedule board, 40 + 40 rows, a week', () => read('view=week'), times),
    await boardRow('schedule board, 40 + 40 rows, a day', () => read('view=day'), times),
    await dragRow(url + schedule(club.slug, 'view=day'), cookie),
    await delayRow({ ...stage, club }, cookie, times),
  ]
}

const schedule = (slug: string, query: string) => `/${slug}/desk/schedule?${query}`

async function boardRow(name: string, read: () => Promise<Board>, times: number): Promise<Row> {
  for (let n = 0; n < WARM; n++) await read()
  const latencies: number[] = []
  let errors = 0
  let html = ''
  const begun = performance.now()
  for (let n = 0; n < times; n++) {
    const sent = performance.now()
    const board = await read()
    latencies.push(performance.now() - sent)
    if (board.status !== 200) errors += 1
    html = board.html
  }
  const figures = figuresOf(latencies, (performance.now() - begun) / 1000, errors)
  const bytes = Buffer.byteLength(html)
  return {
    name,
    figures,
    floor: null,
    bars: [{ what: 'p95', got: figures.p95, limit: 300, unit: 'ms' }, noErrors(figures)],
    note: `${countElements(html)} elements, ${Math.round(bytes / 1024)} kB before compression; one request at a time`,
  }
}
