import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { safeParse } from 'zod/mini'
import { coupons } from '@/db/schema/coupons'
import type { World } from '@/db/testing/club'
import { uuidv7 } from '@/lib/id'
import { book } from '@/testing/worlds/bookings'
import { journalOf, lifeOf } from '@/testing/worlds/flying'
import { at, NOW, nth, refusal } from '@/testing/worlds/holds'
import { lettersOf } from '@/testing/worlds/letters'
import { aSchool, as, somebody } from '@/testing/worlds/plans'
import { aSale } from '@/testing/worlds/sales'
import { issueAtDesk } from './issue-at-desk'
import { mailGift } from './mail-gift'
import { loadGifts } from './queries/gifts'
import { saleOf } from './rules'
import { type Sale, saleForm } from './schema'

async function scene() {
  const world = await aSchool(0)
  const who = await somebody(world, ['coupons.manage'])
  const issue = (sale: Partial<Sale> = {}, formId = uuidv7()) =>
    as(world, who, (club) => issueAtDesk(club, { ...aSale, ...sale }, formId, NOW))
  return { world, issue }
}
const register = (world: World) =>
  world.open(({ tx, id }) =>
    tx.select().from(coupons).where(eq(coupons.clubId, id)).orderBy(coupons.batchPlace),
  )

describe('issuing at the desk', () => {
  it('enters what was sold, with a reference of our own that books', async () => {
    const { world, issue } = await scene()
    const { ids } = await issue()
    const [row, ...others] = await register(world)
    expect(others).toEqual([])
    const { count: _, price, ...facts } = aSale
    expect(row).toMatchObject({
      ...facts,
      id: ids[0],
      priceCents: price?.cents,
      soldOn: '2026-06-01',
      sample: false,
    })
    expect(row?.reference).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/)
    expect(await lifeOf(world, nth(ids, 0))).toEqual(['issued'])
    expect(await journalOf(world)).toMatchObject([{ event: 'coupon.issued', after: { count: 1 } }])
    world.coupons.push(nth(await register(world), 0))
    expect(await refusal(book(world, 0, at('10:00')))).toBeNull()
  })

  it('a batch of 200 pressed twice, at once or later, is issued once; another one is another', async () => {
    const { world, issue } = await scene()
    const formId = uuidv7()
    const twice = await Promise.all([issue({ count: 200 }, formId), issue({ count: 200 }, formId)])
    const later = await issue({ count: 200 }, formId)
    const rows = await register(world)
    expect(rows).toHaveLength(200)
    expect(rows.map(({ batchPlace }) => batchPlace)).toEqual(Array.from({ length: 200 }, (_, n) => n + 1))
    expect(new Set(rows.map(({ reference }) => reference)).size).toBe(200)
    for (const { batchId, ids } of [...twice, later]) {
      expect(batchId).toBe(later.batchId)
      expect(ids.toSorted()).toEqual(rows.map(({ id }) => id).sort())
    }
    expect(await journalOf(world)).toHaveLength(1)
    await issue({ count: 1 }, formId)
    await issue({ count: 200 })
    expect(await register(world)).toHaveLength(401)
  })

  it('refuses an activity that the club has not', async () => {
    const { world, issue } = await scene()
    expect(await refusal(issue({ activities: ['discovery-30', 'balloon'] }))).toBe('not_found')
    expect(await register(world)).toEqual([])
  })

  it('prints the batch in its order, without those that are worth nothing', async () => {
    const { world, issue } = await scene()
    const { batchId, ids } = await issue({ count: 3 })
    await world.open(({ tx }) =>
      tx
        .update(coupons)
        .set({ voidAt: NOW })
        .where(eq(coupons.id, nth(ids, 1))),
    )
    const rows = await register(world)
    const gifts = await world.open((club) => loadGifts(club, { batchId }))
    expect(gifts.map(({ reference }) => reference)).toEqual([nth(rows, 0).reference, nth(rows, 2).reference])
    expect(await world.open((club) => loadGifts(club, { couponId: nth(ids, 1) }))).toEqual([])
    const other = await aSchool(0)
    expect(await other.open((club) => loadGifts(club, { batchId }))).toEqual([])
  })
})

describe('mailing a gift', () => {
  it('writes one mail a day to who is given it, or to who bought it, and says so in its life', async () => {
    const { world, issue } = await scene()
    const { ids } = await issue({ beneficiary: { name: 'Zoé', email: 'zoe@mail.example' } })
    const id = nth(ids, 0)
    const who = await somebody(world, ['coupons.manage'])
    const send = (whom: 'beneficiary' | 'buyer') => as(world, who, (club) => mailGift(club, id, whom, NOW))
    await send('beneficiary')
    await send('beneficiary')
    await send('buyer')
    const mails = await lettersOf(world, 'mail')
    expect(mails.map(({ recipient }) => recipient)).toEqual(['zoe@mail.example', 'elodie@mail.example'])
    expect(mails[0]?.payload).toMatchObject({
      template: 'gift-voucher',
      whom: 'beneficiary',
      gift: { opens: 'Vol de découverte 30 min', buyer: 'Élodie Bergès', message: 'Bon vol' },
    })
    expect(await lifeOf(world, id)).toEqual(['issued', 'mailed', 'mailed', 'mailed'])
  })

  it('mails nobody a sample, what is worth nothing, or what has no address', async () => {
    const { world, issue } = await scene()
    const { ids } = await issue()
    const id = nth(ids, 0)
    const who = await somebody(world, ['coupons.manage'])
    const send = (whom: 'beneficiary' | 'buyer') =>
      refusal(as(world, who, (club) => mailGift(club, id, whom, NOW)))
    expect(await send('beneficiary')).toBe('not_found')
    await world.open(({ tx }) => tx.update(coupons).set({ sample: true }))
    expect(await send('buyer')).toBe('invalid_reference')
    await world.open(({ tx }) => tx.update(coupons).set({ sample: false, voidAt: NOW }))
    expect(await send('buyer')).toBe('invalid_reference')
    expect(await lettersOf(world, 'mail')).toEqual([])
  })
})

const typed = {
  formId: uuidv7(),
  count: '2',
  passengers: ' 1 ',
  end: '',
  price: '140,5',
  buyerName: ' Élodie ',
  buyerEmail: ' Elodie@MAIL.example ',
  activities: ['', 'discovery-30', 'discovery-30'],
}

describe('the form of a sale', () => {
  it('is read as people type it', () => {
    const read = safeParse(saleForm, typed)
    expect(read.error).toBeUndefined()
    expect(read.data && saleOf(read.data, 'EUR')).toEqual({
      count: 2,
      passengers: 1,
      activities: ['discovery-30'],
      expiresOn: null,
      price: { cents: 140_50, currency: 'EUR' },
      paid: false,
      channel: null,
      orderNumber: null,
      accountCode: null,
      message: null,
      buyer: { name: 'Élodie', email: 'elodie@mail.example' },
      beneficiary: null,
    })
  })

  it.each([
    ['count', '0'],
    ['count', '201'],
    ['count', '1e2'],
    ['passengers', '31'],
    ['passengers', ''],
    ['end', '2027-02-30'],
    ['price', '-1'],
    ['price', '1.234'],
    ['price', '140 €'],
    ['buyerEmail', 'pas une adresse'],
    ['message', 'x'.repeat(501)],
    ['formId', 'x'],
  ])('refuses %s %j beside its field', (field, value) => {
    const read = safeParse(saleForm, { ...typed, [field]: value })
    expect(read.error?.issues.map(({ path }) => path[0])).toEqual([field])
  })
})
