import { join } from 'node:path'
import { startPostgres } from '../../scripts/postgres.mjs'
import type { Options } from '../options'
import { place } from '../place'
import type { Row } from '../report/rows'
import { type Stage, startProduct } from '../stage'
import { type Survival, survive } from '../survival/trial'

const PARTNERS = 8

/** `kill -9` of the server, which works on jobs too, and crashes of the database, at random moments while partners book. */
export async function survivalRows(
  { club }: Stage,
  { kills, restarts }: Options['survival'],
): Promise<Row[]> {
  let product = await startProduct(club.database)
  const { url } = product
  const port = Number(new URL(url).port)
  const cluster = await startPostgres({ dir: join(place, 'postgres') })
  const killed = async () => {
    await product.kill()
    product = await startProduct(club.database, {}, undefined, port)
  }
  try {
    return [
      rowOf(
        `kill -9 of the server, ${kills} times under load`,
        await survive({ url, times: kills, partners: PARTNERS, trouble: killed }),
      ),
      rowOf(
        `crash and restart of the database, ${restarts} times under load`,
        await survive({ url, times: restarts, partners: PARTNERS, trouble: cluster.crash }),
      ),
    ]
  } finally {
    await product.stop()
  }
}

function rowOf(name: string, { problems, booked, repeated, recoveryMs }: Survival): Row {
  return {
    name,
    figures: null,
    floor: null,
    bars: [
      { what: 'recovery', got: Math.max(...recoveryMs), limit: 10_000, unit: 'ms' },
      { what: 'lost or wrong', got: problems.length, limit: 0, unit: '' },
    ],
    note: [`${booked} bookings, ${repeated} requests sent again`, ...[...new Set(problems)].slice(0, 5)].join(
      '; ',
    ),
  }
}
