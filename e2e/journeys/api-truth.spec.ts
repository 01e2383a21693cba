import { issueKey } from '@/domain/club/keys/issue'
import { parseSlotId, slotId } from '@/domain/slots/slots/schema'
import { aBookableClub, type BookableClub, inDays } from '../support/club'
import { expect, test } from '../support/test'

test.describe.configure({ retries: 0 })

type Offered = { id: string; start: string; vacancies: number }
type Call = (method: string, path: string, data?: unknown) => Promise<{ status: number; body: Body }>
type Body = { id?: string; code?: string; slots?: Offered[] }

/** What may be asked over HTTP, on a world of a few flights: what is offered can be held, and nothing else can. */

const DAY = inDays(20)
const contact = {
  lastName: 'Durand',
  firstName: 'Camille',
  cellPhone: '+33639980001',
  email: 'camille@example.org',
}

async function offered(call: Call): Promise<Offered[]> {
  const { body } = await call('GET', `/slots?activity=discovery-30&from=${DAY}&to=${DAY}`)
  return body.slots ?? []
}

/** Holds one start as often as it goes; lets go of all of it. How often, and why not once more. */
async function holdsInARow(call: Call, slot: string, { references }: BookableClub) {
  const held: string[] = []
  let refusal: string | undefined
  for (const reference of references) {
    const { status, body } = await call('POST', '/holds', { references: [reference], slot, weights: [75] })
    if (status !== 201 || !body.id) {
      refusal = body.code
      break
    }
    held.push(body.id)
  }
  for (const id of held) expect((await call('DELETE', `/holds/${id}`)).status).toBe(204)
  return { count: held.length, refusal }
}

test('every slot that the API offers can be held as often as it says, and no other start can', async ({
  request,
}) => {
  const club = await aBookableClub({ aircraft: 3, pilots: 2, coupons: 7 })
  const { key } = await club.open((opened) =>
    issueKey(opened, {
      name: 'truth',
      scopes: ['slots:read', 'coupons:read', 'bookings:read', 'bookings:write'],
    }),
  )
  const call: Call = async (method, path, data) => {
    const response = await request.fetch(`/api/v1/clubs/${club.slug}${path}`, {
      method,
      headers: { Authorization: `Bearer ${key}` },
      ...(data !== undefined && { data }),
    })
    const text = await response.text()
    return { status: response.status(), body: text === '' ? {} : JSON.parse(text) }
  }

  // Three of the places are taken first, two of them at one start.
  const before = await offered(call)
  expect(before.length).toBeGreaterThan(5)
  for (const [n, at] of [2, 2, 5].entries()) {
    const references = [club.references[n]]
    const hold = await call('POST', '/holds', { references, slot: before[at]?.id, weights: [75] })
    expect(hold.status).toBe(201)
    const booking = { hold: hold.body.id, contact, consent: { conditions: true } }
    expect((await call('POST', '/bookings', booking)).status).toBe(201)
  }
  const left = { ...club, references: club.references.slice(3) }

  const now = await offered(call)
  expect(now.map(({ id }) => id)).not.toContain(before[2]?.id)
  const counts = new Set<number>()
  for (const { id, vacancies } of now) {
    expect(await holdsInARow(call, id, left), id).toEqual({ count: vacancies, refusal: 'slot_taken' })
    counts.add(vacancies)
  }
  expect([...counts].sort()).toEqual([1, 2])

  const free = new Set(now.map(({ id }) => id))
  const once = new Set(before.map(({ id }) => id))
  const [first] = before
  const from = first && parseSlotId(first.id)
  if (!from) throw new Error('nothing was offered')
  for (let minute = -60; minute <= 600; minute += 20) {
    const id = slotId({ ...from, start: from.start + minute })
    if (free.has(id)) continue
    const refusal = once.has(id) ? 'slot_taken' : 'slot_not_offered'
    expect(await holdsInARow(call, id, left), id).toEqual({
      count: 0,
      refusal,
    })
  }
})
