import { expect, test } from 'vitest'
import type { z } from 'zod'
import type { Operation } from '@/app/_edge/operation'
import { refusals } from '@/lib/refusal'
import { openApi } from '../../_api/openapi/document'
import { codesOf } from '../../_api/openapi/path-item'
import { booking, hold as sampleHold } from '../../_api/operations/samples'
import { components } from '../../_api/schemas/common'
import { ofBrowsers } from './testing/of-browsers'
import { operations } from './testing/operations'
import { aPartner, inDays, type Partner, type Told } from './testing/partner'

/** The example as it is sent, with the sample's days, slots and ids put in the place of real ones. */
async function run(club: Partner, call: Operation, real: Map<string, string>): Promise<Told> {
  const { path = {}, query = {}, body } = call.example
  const meant = (value: unknown): string => {
    let text = JSON.stringify(value)
    for (const [sample, found] of real) text = text.replaceAll(sample, found)
    return text
  }
  const address = call.path.replace(/\{(\w+)\}/, (_, name: string) => JSON.parse(meant(path[name])))
  const search = new URLSearchParams(JSON.parse(meant(query)))
  const sent = body === undefined ? undefined : JSON.parse(meant(body))
  return club.call(call.method, `${address}?${search}`, sent, { headers: { 'Idempotency-Key': call.id } })
}

test('every example of the reference does what it says', async () => {
  const club = await aPartner({ coupons: 0 })
  const [first] = await club.slotsOn(14)
  const [second] = await club.slotsOn(15)
  if (!first || !second) throw new Error('nothing is free')
  const real = new Map([
    ['discovery-30.LFCL.20261205T0900Z', first.id],
    ['discovery-30.LFCL.20261206T0900Z', second.id],
    ['2026-12-05', inDays(14)],
    ['2026-12-06', inDays(15)],
    ['2026-12-01', inDays(1)],
    ['2026-12-11', inDays(20)],
    ['2026-12-31', inDays(31)],
  ])
  const done = new Set<string>()
  const last = ['releaseHold']
  for (const call of [
    ...operations.filter(({ id }) => !last.includes(id)),
    ...operations.filter(({ id }) => last.includes(id)),
  ]) {
    const answer = await run(club, call, real)
    expect(answer.status, `${call.id}: ${answer.text}`).toBe(call.answer.status)
    const { schema, example } = call.answer
    if (schema) {
      strict(schema, answer.body, call.id)
      strict(schema, example, `${call.id}, the sample`)
    }
    if (call.id === 'holdSlot') real.set(sampleHold.id, answer.body.id)
    if (call.id === 'confirmBooking') real.set(booking.id, answer.body.id)
    done.add(call.id)
  }
  expect(done.size).toBe(operations.length)
})

/** Nothing is missing, nothing is there that the schema does not name. */
function strict(schema: z.ZodType, value: unknown, name: string): void {
  const parsed = schema.safeParse(value)
  expect(parsed.error?.issues ?? [], name).toEqual([])
  expect(parsed.data, name).toEqual(value)
}

test('the document names every call, every part and every code', () => {
  const document = openApi('https://envol.example')
  const paths = document.paths as Record<string, Record<string, { operationId: string; responses: object }>>
  const described = Object.values(paths).flatMap((item) => Object.values(item))
  expect(described.map(({ operationId }) => operationId).sort()).toEqual(
    operations.map(({ id }) => id).sort(),
  )
  const text = JSON.stringify(document)
  const references = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name)
  expect(references.length).toBeGreaterThan(20)
  for (const name of references) expect(Object.keys(document.components.schemas)).toContain(name)
  expect(text).not.toContain('$schema')
  const named = new Set(operations.flatMap(codesOf))
  expect([...named, ...ofBrowsers].sort()).toEqual(Object.keys(refusals).sort())
  const codes = [
    ...Object.keys(refusals).filter((code) => !ofBrowsers.some((one) => one === code)),
    'internal_error',
  ]
  expect(document.components.schemas.Problem).toMatchObject({ properties: { code: { enum: codes } } })
  expect(described.every(({ responses }) => Object.keys(responses).includes('500'))).toBe(true)
  expect(operations.every(({ answer }) => !answer.schema || components.has(answer.schema))).toBe(true)
})
