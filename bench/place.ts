import { join } from 'node:path'
import { dataDir } from '../scripts/settings.mjs'

/** What the benchmark makes once and keeps: its cluster, the application of the floors, the servers' log. */
export const place = join(dataDir, 'bench')

export const logFile = join(place, 'servers.log')
