import { sql } from 'drizzle-orm'
import { afterEach, expect, it } from 'vitest'
import { connection } from '@/db/client'
import { aDesk, at, take } from '@/testing/worlds/holds'

afterEach(() => connection().sql`alter table holds drop column if exists colour`)

it('leaves a column that it does not know to its default', async () => {
  await connection().sql`alter table holds add column colour text not null default 'blue'`
  const world = await aDesk(1)
  await take(world, 0, at('10:00'))
  const found = await world.open(({ tx }) => tx.execute(sql`select colour from holds`))
  expect([...found]).toEqual([{ colour: 'blue' }])
})
