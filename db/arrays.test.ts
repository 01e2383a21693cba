import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { connection } from './client'

const odd = ['', 'a b', '"', '\\', '{,}', 'null', 'NULL', 'é😀', "'"]

test('arrays come back as they went, in and out of transactions', async () => {
  const { db, glance } = connection()
  const text =
    'select $1::text[] as texts, $2::int[] as integers, $3::smallint[] as smallints, $4::uuid[] as uuids'
  const uuids = ['01a22ff0-336a-7734-920f-41793869f4e6']
  const values = [odd, [1, -2, null], [3], uuids]
  const back = { texts: odd, integers: [1, -2, null], smallints: [3], uuids }
  expect(await glance('arrays', [{ text, values }])).toEqual([back])
  const empty = [[], [], [], []]
  expect(await glance('arrays', [{ text, values: empty }])).toEqual([
    { texts: [], integers: [], smallints: [], uuids: [] },
  ])
  const outside = await db.execute(sql`select array['a', null] as texts, array[1, 2] as integers`)
  expect([...outside]).toEqual([{ texts: ['a', null], integers: [1, 2] }])
  const inside = await db.transaction((tx) => tx.execute(sql`select array['a', null] as texts`))
  expect([...inside]).toEqual([{ texts: ['a', null] }])
})
