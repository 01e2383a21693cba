import { eq, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { acrossClubs } from '@/db/club'
import { coupons } from '@/db/schema/coupons'
import { imports } from '@/db/schema/imports'
import type { World } from '@/db/testing/club'
import { issueCoupon } from '@/domain/coupons/coupons/issue'
import { issueCouponInput } from '@/domain/coupons/coupons/schema'
import { book } from '@/testing/worlds/bookings'
import { at, nth, refusal } from '@/testing/worlds/holds'
import { importer } from '@/testing/worlds/imports'
import { aSchool } from '@/testing/worlds/plans'

const FILE = [
  'Référence;Activité;Passagers;Expire le;Prix;Payé;Acheteur;Email;Téléphone;Bénéficiaire;Vendu par',
  'VD-26-045;Vol de découverte 30 min;2;31/12/2027;140,00 €;oui;Élodie Bergès;Elodie@Mail.example;06 39 98 12 34;Zoé Bergès;Comptoir',
  '="00123";;;;;non;Paul Noir;;;;',
].join('\r\n')

const registerOf = (world: World) =>
  world.open(({ tx, id }) =>
    tx.select().from(coupons).where(eq(coupons.clubId, id)).orderBy(coupons.reference),
  )

/** Everything of the club but its imports and its journal, as text. */
async function everythingOf(world: World): Promise<Record<string, string>> {
  return acrossClubs('tests', async (tx) => {
    const tables = await tx.execute<{ name: string }>(sql`
      select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'club_id'
        and table_name not in ('imports', 'import_rows', 'journal') order by 1`)
    const found: Record<string, string> = {}
    for (const { name } of tables) {
      const [row] = await tx.execute<{ rows: string }>(sql`
        select coalesce(string_agg(t::text, E'\n' order by t::text), '') as rows
        from ${sql.identifier(name)} t where club_id = ${world.ref.id}::uuid`)
      found[name] = row?.rows ?? ''
    }
    return found
  })
}

describe('a file of coupons', () => {
  test('is tried first, then comes in as a whole, then goes again', async () => {
    const world = await aSchool(1)
    const me = await importer(world)
    const before = await everythingOf(world)
    const id = await me.upload(FILE)
    expect(await me.report(id)).toMatchObject({
      lines: 2,
      good: 2,
      bad: 0,
      missing: [],
      orders: [],
      how: { encoding: 'utf-8', separator: ';', preset: null, dates: 'dmy' },
    })
    expect(await everythingOf(world)).toEqual(before)
    await me.start(id)
    expect(await me.line(id)).toMatchObject({ stage: 'done', progress: 2, lines: 2 })
    const named = Map.groupBy(await registerOf(world), ({ reference }) => reference)
    expect(named.size).toBe(3)
    const [[first] = [], [second] = []] = [named.get('00123'), named.get('VD26045')]
    expect(second).toMatchObject({
      activities: ['discovery-30'],
      passengers: 2,
      expiresOn: '2027-12-31',
      priceCents: 14000,
      currency: 'EUR',
      paid: true,
      buyer: { name: 'Élodie Bergès', email: 'elodie@mail.example', phone: '+33639981234' },
      beneficiary: { name: 'Zoé Bergès' },
      channel: 'Comptoir',
      sample: false,
    })
    expect(first).toMatchObject({
      activities: [],
      passengers: 1,
      expiresOn: null,
      paid: false,
      priceCents: null,
    })
    expect(await me.takeBack(id)).toMatchObject({ stayed: 0 })
    expect(await everythingOf(world)).toEqual(before)
  })

  test('keeps the file no longer than it is needed, nor the names of its report', async () => {
    const me = await importer(await aSchool(1))
    const id = await me.upload(FILE)
    expect((await me.report(id)).sample).toHaveLength(2)
    await me.start(id)
    expect(JSON.stringify(await me.line(id))).not.toMatch(/Berg|Noir/)
    const [row] = await me.act(({ tx }) => tx.select().from(imports).where(eq(imports.id, id)))
    expect(row).toMatchObject({ bytes: null, how: {} })
  })

  test('comes in once, however often it is pressed or brought', async () => {
    const world = await aSchool(1)
    const me = await importer(world)
    const id = await me.upload(FILE)
    await Promise.all([me.start(id), me.start(id)].map((pressed) => pressed.catch(() => undefined)))
    await me.work(id)
    expect(await registerOf(world)).toHaveLength(3)
    const again = await me.upload(FILE)
    expect(await me.report(again)).toMatchObject({ good: 0, bad: 0, left: { known: 2 } })
    expect(await refusal(me.start(again))).toBe('validation_failed')
  })

  test('comes in not at all while one line is bad, each of which is named with why', async () => {
    const world = await aSchool(1)
    const me = await importer(world)
    const lines = [
      'code,activity,passengers,expires on,price,email',
      'GOOD1,,1,2027-01-31,10,',
      ',,1,2027-01-31,10,',
      'ABC,,1,2027-01-31,10,',
      '"1,23457E+11",,1,2027-01-31,10,',
      'good-1,,1,2027-01-31,10,',
      'GOOD2,Vol lunaire,1,2027-01-31,10,',
      'GOOD3,,0,2027-02-30,dix,paul@',
      'GOOD4,,1,2027-01-31,10,,encore',
    ]
    const id = await me.upload(lines.join('\n'))
    const { problems, bad, good, unknown } = await me.report(id)
    expect({ bad, good, unknown }).toEqual({
      bad: 7,
      good: 1,
      unknown: [{ field: 'activity', words: ['Vol lunaire'] }],
    })
    expect(problems.map(({ line, field, problem }) => [line, field, problem])).toEqual([
      [3, 'reference', 'missing'],
      [4, 'reference', 'reference'],
      [5, 'reference', 'damaged'],
      [6, 'reference', 'twice'],
      [7, 'activity', 'choose'],
      [8, 'passengers', 'count'],
      [8, 'expiresOn', 'day'],
      [8, 'price', 'amount'],
      [8, 'buyerEmail', 'email'],
      [9, null, 'columns'],
    ])
    expect(await refusal(me.start(id))).toBe('validation_failed')
    expect(await registerOf(world)).toHaveLength(1)
  })

  test('is read as somebody says: columns, words, days', async () => {
    const world = await aSchool(1)
    const me = await importer(world)
    const id = await me.upload('Machin;Truc;Jour\nA-1234;Grand vol;03/04/2027\nB-1234;Petit vol;05/06/2027\n')
    expect(await me.report(id)).toMatchObject({ missing: ['reference'], good: 0 })
    const columns = ['reference', 'activity', 'expiresOn']
    expect(await me.again(id, { columns })).toMatchObject({
      orders: ['dmy', 'mdy'],
      unknown: [{ words: ['Grand vol', 'Petit vol'] }],
    })
    const said = { columns, dates: 'mdy', asked: ['Grand vol', 'Petit vol'], meant: ['discovery-30', '*'] }
    expect(await me.again(id, { ...said, passengers: '3' })).toMatchObject({ good: 2, bad: 0, orders: [] })
    await me.start(id)
    const rows = (await registerOf(world)).filter(({ reference }) => /1234$/.test(reference))
    expect(rows.map(({ activities, expiresOn, passengers }) => [activities, expiresOn, passengers])).toEqual([
      [['discovery-30'], '2027-03-04', 3],
      [[], '2027-05-06', 3],
    ])
  })

  test.each([
    ['empty', 'code;prix\n'],
    ['no_text', Buffer.from('PK\u0003\u0004 worksheet')],
    ['columns', `${Array.from({ length: 101 }, (_, n) => `c${n}`).join(';')}\na;b`],
    ['lines', `code\n${'A1234\n'.repeat(50_001)}`],
  ])('that nothing can be made of says why: %s', async (fault, file) => {
    const me = await importer(await aSchool(1))
    const id = await me.upload(file)
    expect(await me.report(id)).toMatchObject({ fault })
    expect(await refusal(me.start(id))).toBe('validation_failed')
  })

  test('leaves alone what the register got since the dry run', async () => {
    const world = await aSchool(1)
    const me = await importer(world)
    const id = await me.upload('code\nNEW-1\nNEW-2')
    await world.open((club) =>
      issueCoupon(club, {
        ...issueCouponInput.parse({ reference: 'ABCDEF' }),
        reference: 'NEW1',
        shopId: null,
      }),
    )
    await me.start(id)
    expect(await me.line(id)).toMatchObject({ stage: 'done', report: { good: 1, left: { known: 1 } } })
  })
})

test('taking back leaves what was booked since, and says so', async () => {
  const world = await aSchool(0)
  const me = await importer(world)
  const id = await me.upload('code;passagers;expire le\nUSED-1;1;2027-12-31\nFREE-1;1;2027-12-31\n')
  await me.start(id)
  const rows = await registerOf(world)
  world.coupons.push(...rows.toReversed())
  expect(nth(world.coupons, 0).reference).toBe('USED1')
  await book(world, 0, at('10:00'))
  expect(await me.takeBack(id)).toMatchObject({ stayed: 1 })
  expect((await registerOf(world)).map(({ reference }) => reference)).toEqual(['USED1'])
  expect(await me.line(id)).toMatchObject({ stage: 'undone' })
})

test('another club sees nothing of an import, and cannot press it', async () => {
  const [mine, theirs] = [await aSchool(1), await aSchool(1)]
  const [me, they] = [await importer(mine), await importer(theirs)]
  const id = await me.upload(FILE)
  await expect(they.line(id)).rejects.toThrow('not there')
  expect(await refusal(they.start(id))).toBe('not_found')
})
