import { AsyncLocalStorage } from 'node:async_hooks'
import { Server, ServerResponse } from 'node:http'

// Next bundles its layers apart, so what they share hangs on the process.
declare global {
  var envolResponses: AsyncLocalStorage<ServerResponse> | undefined
}

/**
 * Lets `answerWith` find the response of the request being served. Called once, from `instrumentation.ts`.
 * Next has no way for a page to set its status: its own `notFound()` and thrown errors leave an empty body to scripts.
 */
export function followResponses(): void {
  if (globalThis.envolResponses) return
  const responses = new AsyncLocalStorage<ServerResponse>()
  globalThis.envolResponses = responses
  const emit = Server.prototype.emit
  Server.prototype.emit = function (event: string | symbol, ...args: unknown[]) {
    const pass = () => Reflect.apply(emit, this, [event, ...args])
    const [, response] = args
    return event === 'request' && response instanceof ServerResponse ? responses.run(response, pass) : pass()
  }
}

/** Sets the status of the page being rendered, while its headers have not left. False when it cannot be set any more. */
export function answerWith(status: number): boolean {
  const response = globalThis.envolResponses?.getStore()
  if (!response || response.headersSent) return false
  response.statusCode = status
  return true
}
