import { AsyncLocalStorage } from 'node:async_hooks'
import { type IncomingMessage, Server, ServerResponse } from 'node:http'

// Next bundles its layers apart, so what they share hangs on the process.
declare global {
  var envolResponses: AsyncLocalStorage<ServerResponse> | undefined
}

type Admitted = IncomingMessage | null

type Followed = {
  /** What is served instead of the request, or null when it has its answer. */
  admit?: (request: IncomingMessage, response: ServerResponse) => Admitted | Promise<Admitted>
  begun?: (response: ServerResponse) => void
  ended?: (request: { method: string; path: string }, status: number, milliseconds: number) => void
}

/**
 * Lets `answerWith` find the response of the request being served, and tells of each when it begins and when it ends. Called
 * once, from `instrumentation.ts`. Next has no way for a page to set its status: its own `notFound()` and thrown errors leave
 * an empty body to scripts.
 */
export function followResponses({ admit, begun, ended }: Followed = {}): void {
  if (globalThis.envolResponses) return
  const responses = new AsyncLocalStorage<ServerResponse>()
  globalThis.envolResponses = responses
  const emit = Server.prototype.emit
  Server.prototype.emit = function (event: string | symbol, ...args: unknown[]) {
    const [, response] = args
    if (event !== 'request' || !(response instanceof ServerResponse)) {
      return Reflect.apply(emit, this, [event, ...args])
    }
    const started = performance.now()
    const { method = '', url = '' } = response.req
    begun?.(response)
    response.once('finish', () => {
      const path = url.split('?')[0] ?? ''
      ended?.({ method, path }, response.statusCode, performance.now() - started)
    })
    const serve = (request: Admitted) => {
      if (request) responses.run(response, () => Reflect.apply(emit, this, [event, request, response]))
    }
    const admitted = admit ? admit(response.req, response) : response.req
    if (admitted instanceof Promise) admitted.then(serve, () => response.destroy())
    else serve(admitted)
    return true
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
