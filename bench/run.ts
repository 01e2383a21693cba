import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CALENDAR, localDate } from '@/lib/time'
import { bin, run } from '../scripts/child.mjs'
import { root } from '../scripts/install.mjs'
import { step } from '../scripts/step.mjs'
import { backgroundDatabase } from './data/background'
import { databaseUrl } from './data/cluster'
import { plantMeasured } from './data/measured'
import { builtFloor } from './floor'
import { optionsOf } from './options'
import { measureParts } from './parts'
import { place } from './place'
import { chart } from './report/chart'
import { documentOf } from './report/document'
import { thisMachine } from './report/machine'
import { plainTable } from './report/table'
import { startFloor, startProduct } from './stage'

const options = optionsOf(process.argv.slice(2))
mkdirSync(place, { recursive: true })
const floorFile = await step('build the floors', builtFloor)
const database = await step('plant the clubs around', () => backgroundDatabase(options.background))
process.env.DATABASE_URL = databaseUrl(database)
const club = await step('plant the measured club', () => plantMeasured(database, 290))
const { disconnect } = await import('@/db/client')

const [product, floor] = [await startProduct(database), await startFloor(floorFile)]
try {
  const stage = { club, product, floor, pace: options.pace, amount: options.amount }
  const rows = await measureParts(stage, options)
  console.log(`\n${plainTable(rows)}\n`)
  if (options.only.length === 0) await write(rows)
} finally {
  await Promise.all([product.stop(), floor.stop(), disconnect()])
}

async function write(rows: Awaited<ReturnType<typeof measureParts>>): Promise<void> {
  const clubs = options.quick ? 10 : 200
  const data = `The data: ${clubs} clubs of 15 aircraft and pilots with a year of bookings (15,000 occupancy rows each), and among them the measured club: 10 aircraft,
10 pilots, a year of bookings, four fifths of every hour taken. For the growth to 2,000 clubs the others have a month of bookings each (a year would be 30 million rows).`
  const day = localDate(new Date(), CALENDAR)
  const report = { day, quick: options.quick, machine: thisMachine(), data, rows }
  const results = join(root, 'bench', 'results.json')
  writeFileSync(results, JSON.stringify(report, null, 2))
  const table = join(root, 'docs', 'performance.md')
  writeFileSync(table, documentOf(report))
  await run(bin('biome'), ['format', '--write', results, table])
  writeFileSync(join(root, 'docs', 'performance.svg'), chart(rows))
}
