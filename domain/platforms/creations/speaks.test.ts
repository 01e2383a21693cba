import { expect, test } from 'vitest'
import { bases } from '@/db/schema/fleet'
import { aCreation, creationOf, plantTemplates, rowsOf } from '@/testing/worlds/creations'
import { createPlatforms } from './create-platforms'
import { copiedTables } from './rules/copies'

test('a copy speaks for no other club', async () => {
  await plantTemplates()
  const { id } = await aCreation()
  await createPlatforms(id)
  const clubId = (await creationOf(id)).clubId ?? ''
  for (const { table } of copiedTables)
    expect(JSON.stringify(await rowsOf(table, clubId))).not.toMatch(/Pastel|fictive|fictional/)
  expect((await rowsOf(bases, clubId)).map((base) => base.meeting_place)).toEqual(['Clubhouse'])
})
