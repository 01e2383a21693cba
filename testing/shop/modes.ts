import type { ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

/** How the shop may misbehave. `times`: for so many calls, then it behaves again; absent: for good. `on`: that call alone. */
export type Mode = {
  mode:
    | 'slow' // answers well after `ms` (1500 unless told)
    | 'late' // the same, past every limit (12 s unless told)
    | 'status' // answers `status` (500 unless told), with Retry-After: `retryAfter` when given
    | 'nonsense' // 200, not JSON
    | 'wrong-shape' // 200, JSON of another form, or `body` as it stands
    | 'huge' // 200, 3 MB
    | 'redirect' // 307 to `location` (itself unless told)
    | 'hang' // takes the call and never answers
    | 'half' // sends half an answer, then nothing
    | 'refuse' // closes the connection
    | 'changes-its-mind' // the next verification is answered well, those after it `used`
    | 'forgets' // does what it is told, then closes the connection without an answer
  on?: 'verify' | 'allocation'
  times?: number
  ms?: number
  status?: number
  retryAfter?: string
  location?: string
  body?: string
}

/** Spoils one answer. True: the call is over; false: go on as usual. */
export async function misbehave(
  { mode, ...with_ }: Mode,
  url: string,
  response: ServerResponse,
): Promise<boolean> {
  switch (mode) {
    case 'slow':
    case 'late':
      await wait(with_.ms ?? (mode === 'slow' ? 1500 : 12_000))
      return false
    case 'status': {
      const headers = with_.retryAfter === undefined ? {} : { 'Retry-After': with_.retryAfter }
      response.writeHead(with_.status ?? 500, headers).end('{"error":"as told"}')
      return true
    }
    case 'nonsense':
      response.writeHead(200, { 'Content-Type': 'application/json' }).end('<html>Bienvenue !')
      return true
    case 'wrong-shape':
      response
        .writeHead(200, { 'Content-Type': 'application/json' })
        .end(with_.body ?? '{"valid":"yes","passengers":"two"}')
      return true
    case 'huge':
      response.writeHead(200, { 'Content-Type': 'application/json' })
      response.end(`{"valid":true,"buyer":{"note":"${'x'.repeat(3_000_000)}"}}`)
      return true
    case 'redirect':
      response.writeHead(307, { Location: with_.location ?? url }).end()
      return true
    case 'hang':
      return true
    case 'half':
      response
        .writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '100' })
        .write('{"valid":')
      return true
    case 'refuse':
      response.destroy()
      return true
    case 'changes-its-mind':
    case 'forgets':
      return false
  }
}
