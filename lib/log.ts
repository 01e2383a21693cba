import pino from 'pino'
import { env } from './env'

let logger: pino.Logger | undefined

/** JSON lines on stdout. Pass ids and codes; never a name, an address, a reference or a query string. */
export function log(): pino.Logger {
  logger ??= pino({ level: env().LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime })
  return logger
}
