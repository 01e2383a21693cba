import pino from 'pino'
import { env } from './env'
import { requestAtWork } from './http/trace'

let logger: pino.Logger | undefined

/**
 * JSON lines on stdout, with the id of the request at work. Pass ids and codes; never a name, an address, a reference or a
 * query string.
 */
export function log(): pino.Logger {
  logger ??= pino({ level: env().LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime, mixin })
  return logger
}

function mixin(): object {
  const requestId = requestAtWork()
  return requestId ? { requestId } : {}
}
