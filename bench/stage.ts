import { serverFile } from '../scripts/build.mjs'
import { databaseUrl } from './data/cluster'
import type { MeasuredClub } from './data/measured'
import type { Pace } from './load/rounds'
import { logFile } from './place'
import { type Server, startServer } from './server'

/** The benchmark's settings of the product: as a deployment on this machine would have them, but that a shop may be local. */
const settings = {
  AUTH_SECRET: process.env.AUTH_SECRET ?? '',
  ALLOW_PRIVATE_HOSTS: '1',
  LOG_LEVEL: 'info',
  WORKER: 'inline',
}

/** The built product on a database of the benchmark's cluster (or at `url`). */
export function startProduct(
  database: string,
  env: Record<string, string> = {},
  url?: string,
  port?: number,
): Promise<Server> {
  return startServer({
    file: serverFile(),
    log: logFile,
    ready: '/api/health/ready',
    ...(port !== undefined && { port }),
    env: { ...settings, DATABASE_URL: url ?? databaseUrl(database), ...env },
  })
}

export function startFloor(file: string): Promise<Server> {
  return startServer({ file, log: logFile, ready: '/json' })
}

/** What a row is measured on. */
export type Stage = {
  club: MeasuredClub
  product: Server
  floor: Server
  pace: Pace
  /** Requests of a round in which each may be sent once only. */
  amount: number
}
