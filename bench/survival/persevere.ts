import { setTimeout as wait } from 'node:timers/promises'
import { Agent, type Dispatcher, request } from 'undici'
import type { Crush } from '../stampede/world'

/** One flight that somebody wants: a coupon and a start that nobody else is after. */
export type Wish = { reference: string; slot: string }

/** What came of the wishes of one partner: the bookings that were answered as made, and every answer that should not be. */
export type Story = { confirmed: string[]; problems: string[]; repeated: number }

type Answer = { id?: string; code?: string; detail?: string }

const PATIENCE_MS = 60_000

/**
 * A partner whose requests carry an Idempotency-Key and who asks again, with the same key, until there is an answer: what
 * interfaces ask of a good client. One wish after the other, a hold and its confirmation each, until it is `over`.
 */
export async function persevere(
  url: string,
  crush: Crush,
  wishes: readonly Wish[],
  over: () => boolean,
): Promise<Story> {
  const story: Story = { confirmed: [], problems: [], repeated: 0 }
  const agent = new Agent({ headersTimeout: 15_000, connectTimeout: 2_000 })
  const post = (path: string, key: string, body: object) =>
    insisting(agent, `${url}/api/v1/clubs/${crush.slug}/${path}`, crush.keys[0] ?? '', key, body, story)
  try {
    for (const { reference, slot } of wishes) {
      if (over()) break
      const hold = await post('holds', `hold ${reference}`, { references: [reference], slot })
      if (!hold?.id) continue
      const contact = {
        lastName: 'Estève',
        firstName: 'Camille',
        cellPhone: '+33639982147',
        email: `${reference.toLowerCase()}@example.org`,
      }
      const consent = { conditions: true }
      const booking = await post('bookings', `booking ${reference}`, { hold: hold.id, contact, consent })
      if (booking?.id) story.confirmed.push(booking.id)
    }
  } finally {
    await agent.destroy()
  }
  return story
}

async function insisting(
  dispatcher: Dispatcher,
  url: string,
  apiKey: string,
  key: string,
  body: object,
  story: Story,
): Promise<Answer | null> {
  const headers = {
    authorization: `Bearer ${apiKey}`,
    'content-type': 'application/json',
    'idempotency-key': `"${key}"`,
  }
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await wait(200)) {
    const sent = { method: 'POST', headers, body: JSON.stringify(body), dispatcher } as const
    const heard = await request(url, sent)
      .then(async (response) => ({ status: response.statusCode, text: await response.body.text() }))
      .catch(() => null)
    if (heard?.status === 201) return JSON.parse(heard.text)
    const again = !heard || heard.status >= 500 || heard.text.includes('idempotency_in_progress')
    if (!again) {
      story.problems.push(`${key}: ${heard.status} ${heard.text.slice(0, 200)}`)
      return null
    }
    story.repeated++
  }
  story.problems.push(`${key}: no answer within a minute`)
  return null
}
