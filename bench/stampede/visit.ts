import { Agent, type Dispatcher, request } from 'undici'
import type { Sent } from '../load/http'

/** What became of one request, as its visitor saw it. */
export type Heard<Body = unknown> = { status: number; body: Body; milliseconds: number }

/** Lets everybody ask at once, each from a connection of their own. */
export async function allAtOnce<Body>(
  urls: readonly string[],
  calls: readonly Sent[],
): Promise<Heard<Body>[]> {
  const agent = new Agent({ connections: calls.length, headersTimeout: 60_000 })
  try {
    return await Promise.all(calls.map((one, n) => heard<Body>(agent, urls[n % urls.length] ?? '', one)))
  } finally {
    await agent.close()
  }
}

async function heard<Body>(
  dispatcher: Dispatcher,
  url: string,
  { path, ...sent }: Sent,
): Promise<Heard<Body>> {
  const asked = performance.now()
  const response = await request(url + path, { ...sent, dispatcher })
  const text = await response.body.text()
  const milliseconds = performance.now() - asked
  return { status: response.statusCode, body: parsed<Body>(text), milliseconds }
}

function parsed<Body>(text: string): Body {
  try {
    return JSON.parse(text)
  } catch {
    throw new Error(`not JSON: ${text.slice(0, 200)}`)
  }
}
