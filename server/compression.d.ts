declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  /** Lets an answer be pressed as its reader accepts it (RFC 9110, 12.5.3); `next` is called at once. */
  export default function compression(): (
    request: IncomingMessage,
    response: ServerResponse,
    next: () => void,
  ) => void
}
