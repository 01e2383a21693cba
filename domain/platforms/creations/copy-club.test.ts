import { type Column, getTableColumns, getTableName, sql } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import { beforeAll, describe, expect, test } from 'vitest'
import { acrossClubs } from '@/db/club'
import {
  aCreation,
  creationOf,
  type Json,
  plantedTemplate,
  plantTemplates,
  rowsOf,
} from '@/testing/worlds/creations'
import { createPlatforms } from './create-platforms'
import { copiedTables } from './rules/copies'

const WEEKS = 5

/** What a copy must not have from its template, in columns that are neither ids nor dates. */
const differing: Record<string, string[]> = {
  bases: ['meeting_place'],
  club_settings: ['country', 'email', 'legal', 'phone', 'tagline'],
  coupons: ['reference', 'shop_id', 'shop_verified_at'],
  coupon_events: ['actor'],
  occupancy: ['id'],
}
const days: Record<string, string[]> = {
  closures: ['from_day', 'to_day'],
  coupons: ['expires_on', 'sold_on'],
  validities: ['expires_on'],
}

const movedDay = (day: unknown) =>
  typeof day === 'string' ? Temporal.PlainDate.from(day).add({ weeks: WEEKS }).toString() : day

const movedInstant = (text: unknown) =>
  typeof text === 'string'
    ? Temporal.Instant.from(text).toZonedDateTimeISO('Europe/Paris').add({ weeks: WEEKS }).epochMilliseconds
    : text

const instant = (text: unknown) =>
  typeof text === 'string' ? Temporal.Instant.from(text).epochMilliseconds : text

const bounds = (range: unknown) =>
  [...String(range).matchAll(/[\d-]+ [\d:.]+\+\d\d/g)].map(([text]) => `${text.replace(' ', 'T')}:00`)

const textOf = (minute: unknown) => Temporal.Instant.fromEpochMilliseconds(Number(minute) * 60_000).toString()

type Kind = 'id' | 'instant' | 'minute' | 'range' | 'day' | 'plain'

function kindOf(table: string, column: Column): Kind {
  const type = column.getSQLType()
  if (type === 'uuid') return 'id'
  if (type === 'timestamp with time zone') return 'instant'
  if (type === 'tstzrange') return 'range'
  if (table === 'occupancy' && column.generated && type === 'integer') return 'minute'
  return days[table]?.includes(column.name) ? 'day' : 'plain'
}

let from: string
let to: string
const twins = new Map<string, string>()

async function learnTwins(rows: readonly Json[]) {
  const ids = rows
    .flatMap((row) => Object.values(row))
    .filter((value) => /^[\da-f]{8}-[\da-f-]{27}$/.test(String(value)))
  const pairs = await acrossClubs('tests', (tx) =>
    tx.execute<{ old: string; twin: string }>(
      sql`select old, envol_twin(${to}::uuid, old) as twin from unnest(${`{${ids.join(',')}}`}::uuid[]) old`,
    ),
  )
  for (const { old, twin } of pairs) twins.set(old, twin)
}

/** A row in comparable form: of the template as it should be in the copy, of the copy as it is. */
function seen(table: string, columns: Column[], row: Json, isTemplate: boolean): Json {
  const shown = columns.map((column) => [column.name, shownOf(table, column, row[column.name], isTemplate)])
  return Object.fromEntries(shown)
}

function shownOf(table: string, column: Column, value: unknown, isTemplate: boolean): unknown {
  if (column.name === 'club_id' || differing[table]?.includes(column.name)) return 'differs'
  switch (kindOf(table, column)) {
    case 'id':
      return isTemplate && value !== null ? twins.get(String(value)) : value
    case 'instant':
      return isTemplate ? movedInstant(value) : instant(value)
    case 'minute':
      return (isTemplate ? movedInstant : instant)(textOf(value))
    case 'range':
      return bounds(value).map(isTemplate ? movedInstant : instant)
    case 'day':
      return isTemplate ? movedDay(value) : value
    case 'plain':
      return value
  }
}

const sorted = (rows: Json[]) => rows.map((row) => JSON.stringify(row)).toSorted()

beforeAll(async () => {
  await plantTemplates(WEEKS)
  const creation = await aCreation()
  await createPlatforms(creation.id)
  from = await plantedTemplate()
  to = (await creationOf(creation.id)).clubId ?? ''
})

describe.each(copiedTables.map((entry) => ({ ...entry, name: getTableName(entry.table) })))(
  '$name',
  ({ table, name }) => {
    test('equals the template’s, apart from what must differ', async () => {
      const [template, copy] = [await rowsOf(table, from), await rowsOf(table, to)]
      const others = (row: Json) => row.identifier !== 'admini'
      await learnTwins(template)
      const columns = Object.values(getTableColumns(table))
      const expected = template.filter(others).map((row) => seen(name, columns, row, true))
      const got = copy.filter(others).map((row) => seen(name, columns, row, false))
      if (name !== 'absences') expect(got.length).toBeGreaterThan(0)
      expect(sorted(got)).toEqual(sorted(expected))
    })
  },
)
