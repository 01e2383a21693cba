import { AsyncLocalStorage } from 'node:async_hooks'
import type { ServerResponse } from 'node:http'

// Next bundles its layers apart, so what they share hangs on the process.
declare global {
  var envolResponses: AsyncLocalStorage<ServerResponse> | undefined
}

/** Serves a request so that `currentResponse` finds its response, whichever part of the house asks. */
export function whileServing<T>(response: ServerResponse, serve: () => T): T {
  globalThis.envolResponses ??= new AsyncLocalStorage()
  return globalThis.envolResponses.run(response, serve)
}

/** The response of the request being served, or undefined outside of one. */
export function currentResponse(): ServerResponse | undefined {
  return globalThis.envolResponses?.getStore()
}

/**
 * Sets the status of the page being rendered, while its headers have not left. False when it cannot be set any more. Next has no
 * way for a page to do so: its own `notFound()` and thrown errors leave an empty body to scripts.
 */
export function answerWith(status: number): boolean {
  const response = currentResponse()
  if (!response || response.headersSent) return false
  response.statusCode = status
  return true
}
