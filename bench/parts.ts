import { step } from '../scripts/step.mjs'
import { wipe } from './data/desk-state'
import type { Options } from './options'
import type { Row } from './report/rows'
import { boardRows } from './rows/board'
import { computationRows } from './rows/computation'
import { creationRows } from './rows/creation'
import { growthRows } from './rows/growth'
import { memoryRow } from './rows/memory'
import { noticeRow } from './rows/notice'
import { deskPages, pageRow } from './rows/pages'
import { liveRow, slotsRow, verifyRow } from './rows/slots'
import { stampedeRows } from './rows/stampedes'
import { survivalRows } from './rows/survival'
import { type Visitor, visitorWith } from './rows/visitors'
import { weightRows } from './rows/weight'
import { confirmRow, holdRow, wishes } from './rows/writes'
import type { Stage } from './stage'

export async function measureParts(stage: Stage, options: Options): Promise<Row[]> {
  const rows: Row[] = []
  const part = async (name: string, work: () => Promise<Row | Row[]>) => {
    if (options.only.length > 0 && !options.only.includes(name)) return
    rows.push(...[await step(name, work)].flat())
  }
  await part('live', () => liveRow(stage))
  await part('slots', async () => [await slotsRow(stage, 31), await slotsRow(stage, 1)])
  await part('verify', () => verifyRow(stage))
  await part('hold', async () => holdRow(stage, await freshWishes(stage)))
  await part('confirm', async () => confirmRow(stage, await freshWishes(stage)))
  await part('notice', async () => noticeRow(stage, (await freshWishes(stage)).slice(0, options.notices)))
  const visitors = await journeys(stage)
  await part('pages', async () => {
    const found: Row[] = []
    for (const path of deskPages) found.push(await pageRow(stage, visitors, path))
    return found
  })
  await part('board', () => boardRows(stage, options.notices))
  await part('weight', () => weightRows(stage, first(visitors)))
  await part('computation', () => computationRows(stage.club, options.quick ? 50 : 500))
  await part('memory', () => memoryRow(stage, visitors, options.soakMinutes))
  await part('stampede', () => stampedeRows(stage, options.stampede))
  await part('creation', () =>
    creationRows(stage, options.quick ? { alone: 5, crowds: 1 } : { alone: 40, crowds: 5 }),
  )
  await part('survival', () => survivalRows(stage, options.survival))
  if (options.growth) await part('growth', () => growthRows(stage))
  return rows
}

async function freshWishes(stage: Stage) {
  await wipe(stage.club)
  return wishes(stage)
}

/** As many visitors as there are connections, each in the middle of a journey. */
async function journeys(stage: Stage): Promise<Visitor[]> {
  const wanted = await freshWishes(stage)
  const found: Visitor[] = []
  for (const { reference, slot } of wanted.slice(0, 16)) {
    found.push(await visitorWith(stage.club, reference, slot))
  }
  return found
}

function first(visitors: readonly Visitor[]): Visitor {
  const [visitor] = visitors
  if (!visitor) throw new Error('no visitor')
  return visitor
}
