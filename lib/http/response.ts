import { AsyncLocalStorage } from 'node:async_hooks'
import { Server, ServerResponse } from 'node:http'

// Next bundles its layers apart, so what they share hangs on the process.
declare global {
  var envolResponses: AsyncLocalStorage<ServerResponse> | undefined
}

type Followed = {
  begun?: (response: ServerResponse) => void
  ended?: (request: { method: string; path: string }, status: number, milliseconds: number) => void
}

/**
 * Lets `answerWith` find the response of the request being served, and tells of each when it begins and when it ends. Called
 * once, from `instrumentation.ts`. Next has no way for a page to set its status: its own `notFound()` and thrown errors leave
 * an empty body to scripts.
 */
export function followResponses({ begun, ended }: Followed = {}): void {
  if (globalThis.envolResponses) return
  const responses = new AsyncLocalStorage<ServerResponse>()
  globalThis.envolResponses = responses
  const emit = Server.prototype.emit
  Server.prototype.emit = function (event: string | symbol, ...args: unknown[]) {
    const pass = () => Reflect.apply(emit, this, [event, ...args])
    const [, response] = args
    if (event !== 'request' || !(response instanceof ServerResponse)) return pass()
    const started = performance.now()
    const { method = '', url = '' } = response.req
    begun?.(response)
    response.once('finish', () => {
      const path = url.split('?')[0] ?? ''
      ended?.({ method, path }, response.statusCode, performance.now() - started)
    })
    return responses.run(response, pass)
  }
}

/** The response of the request being served, or undefined outside of one. */
export function currentResponse(): ServerResponse | undefined {
  return globalThis.envolResponses?.getStore()
}

/** Sets the status of the page being rendered, while its headers have not left. False when it cannot be set any more. */
export function answerWith(status: number): boolean {
  const response = currentResponse()
  if (!response || response.headersSent) return false
  response.statusCode = status
  return true
}
