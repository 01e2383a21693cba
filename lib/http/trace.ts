import { AsyncLocalStorage } from 'node:async_hooks'
import { REQUEST_ID_HEADER } from './request'
import { currentResponse } from './response'

// Next bundles its layers apart, so what they share hangs on the process.
declare global {
  var envolTrace: AsyncLocalStorage<string> | undefined
}

function trace(): AsyncLocalStorage<string> {
  globalThis.envolTrace ??= new AsyncLocalStorage()
  return globalThis.envolTrace
}

/** Runs work on behalf of a request: every line it logs, and every letter it writes, carries the request's id. */
export function traced<T>(requestId: string, work: () => T): T {
  return trace().run(requestId, work)
}

/** The id of the request at work (or of the one that a job follows), or undefined. */
export function requestAtWork(): string | undefined {
  const header = trace().getStore() ?? currentResponse()?.getHeader(REQUEST_ID_HEADER)
  return typeof header === 'string' ? header : undefined
}
