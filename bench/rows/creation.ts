import { setTimeout as wait } from 'node:timers/promises'
import { freshTemplate, growTemplate, type Newcomer, newcomers } from '../data/newcomers'
import { type Figures, figuresOf } from '../load/figures'
import { noErrors, type Row } from '../report/rows'
import type { Stage } from '../stage'

const AT_ONCE = 20

/** How often the page that shows a creation asks how far it is; the answer is seen that much late at most. */
const PAGE_LOOKS_MS = 400

/** From the press on the confirming button to both platforms answering: alone, twenty at once, and with ten times the flights to copy. */
export async function creationRows(
  stage: Stage,
  { alone, crowds }: { alone: number; crowds: number },
): Promise<Row[]> {
  const { database } = stage.club
  await freshTemplate(database)
  await oneByOne(stage, 3)
  const single = rowOf('creation: alone', await oneByOne(stage, alone), 1000)
  const crowd = rowOf(`creation: ${AT_ONCE} at once`, await together(stage, crowds), 5000)
  const flights = await growTemplate(database)
  await oneByOne(stage, 3)
  const grown = grownRow(await oneByOne(stage, alone), single.figures, flights)
  await freshTemplate(database)
  return [single, crowd, grown]
}

type Measured = { latencies: number[]; seconds: number }

function rowOf(name: string, { latencies, seconds }: Measured, limit: number) {
  const figures = figuresOf(latencies, seconds, 0)
  return {
    name,
    figures,
    floor: null,
    bars: [{ what: 'p95', got: figures.p95, limit, unit: 'ms' } as const, noErrors(figures)],
  }
}

function grownRow({ latencies, seconds }: Measured, alone: Figures, flights: number): Row {
  const figures = figuresOf(latencies, seconds, 0)
  return {
    name: 'creation: alone, from a template of ten times the flights',
    figures,
    floor: null,
    bars: [{ what: 'slower by', got: figures.p95 / alone.p95, limit: 10, unit: 'x' }, noErrors(figures)],
    note: `${flights} flights to copy, twice`,
  }
}

async function oneByOne({ club, product }: Stage, count: number): Promise<Measured> {
  const latencies: number[] = []
  for (const one of await newcomers(club.database, count)) {
    const form = await formOf(product.url, one)
    await wait(300)
    latencies.push(await confirmed(product.url, one, form))
  }
  return { latencies, seconds: latencies.reduce((sum, one) => sum + one, 0) / 1000 }
}

async function together({ club, product }: Stage, crowds: number): Promise<Measured> {
  const latencies: number[] = []
  const begun = performance.now()
  for (let n = 0; n < crowds; n++) {
    const crowd = await newcomers(club.database, AT_ONCE)
    const forms = await Promise.all(crowd.map((one) => formOf(product.url, one)))
    await wait(2000)
    const took = crowd.map((one, index) => confirmed(product.url, one, forms[index] ?? new FormData()))
    latencies.push(...(await Promise.all(took)))
  }
  return { latencies, seconds: (performance.now() - begun) / 1000 }
}

/** The confirming page's form, filled in, as a browser without JavaScript sends it. */
async function formOf(url: string, { token }: Newcomer): Promise<FormData> {
  const page = await (await fetch(`${url}/confirm/${token}`)).text()
  const form = new FormData()
  for (const [input] of page.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    form.set(attribute(input, 'name'), attribute(input, 'value'))
  }
  form.set('password', 'cumulus et vent arrière')
  return form
}

const attribute = (element: string, name: string) =>
  (new RegExp(` ${name}="([^"]*)"`).exec(element)?.[1] ?? '')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')

/** Milliseconds until both platforms answer. */
async function confirmed(url: string, { slug, token }: Newcomer, form: FormData): Promise<number> {
  const pressed = performance.now()
  const answer = await fetch(`${url}/confirm/${token}`, { method: 'POST', body: form, redirect: 'manual' })
  const place = answer.headers.get('location') ?? ''
  if (!place.includes('/creating/')) throw new Error(`confirming was answered ${answer.status} ${place}`)
  const progress = `${url}${new URL(place, url).pathname}/progress.json`
  while ((await stageAt(progress)) !== 'done') await wait(PAGE_LOOKS_MS)
  for (const path of [slug, `${slug}-test`]) {
    const response = await fetch(`${url}/${path}/book`)
    await response.text()
    if (!response.ok) throw new Error(`/${path}/book: ${response.status}`)
  }
  return performance.now() - pressed
}

async function stageAt(progress: string): Promise<string> {
  const { stage } = await (await fetch(progress)).json()
  return stage
}
