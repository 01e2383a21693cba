import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type ResendMail = {
  from: string
  to: string | string[]
  reply_to?: string
  subject: string
  html: string
  text: string
  attachments: { filename: string; content: string }[]
}

type ResendAttempt = { key: string; mail: ResendMail }

/** How the service answers: takes mails, refuses with a status and an error's name, hangs, or closes the connection. */
export type ResendMood =
  | { kind: 'takes' }
  | { kind: 'refuses'; status: number; name: string; message: string; only?: string; retryAfter?: string }
  | { kind: 'hangs' }
  | { kind: 'closes' }
  | { kind: 'forgets' } // takes the mail, then closes the connection without an answer

/** A mail service that speaks as much of Resend's API as we use, with its rule of idempotency: one key, one mail. */
export async function startResend() {
  const attempts: ResendAttempt[] = []
  const taken = new Map<string, { body: string; mail: ResendMail }>()
  let mood: ResendMood = { kind: 'takes' }
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks).toString('utf8')
    const json = (status: number, answer: unknown, headers = {}) =>
      response
        .writeHead(status, { 'Content-Type': 'application/json', ...headers })
        .end(JSON.stringify(answer))
    if (request.method !== 'POST' || request.url !== '/emails') return json(404, { name: 'not_found' })
    const key = String(request.headers['idempotency-key'])
    const mail: ResendMail = JSON.parse(body)
    attempts.push({ key, mail })
    const now = mood
    if (now.kind === 'hangs') return
    if (now.kind === 'closes') return response.destroy()
    if (now.kind === 'refuses' && (now.only === undefined || [mail.to].flat().includes(now.only))) {
      const { status: statusCode, name, message, retryAfter } = now
      return json(statusCode, { statusCode, name, message }, retryAfter ? { 'Retry-After': retryAfter } : {})
    }
    const before = taken.get(key)
    if (before && before.body !== body) {
      return json(409, { statusCode: 409, name: 'invalid_idempotent_request', message: 'key used before' })
    }
    taken.set(key, { body, mail })
    if (now.kind === 'forgets') return response.destroy()
    return json(200, { id: key })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    attempts,
    taken,
    be: (next: ResendMood) => {
      mood = next
    },
    stop() {
      server.closeAllConnections()
      return new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
