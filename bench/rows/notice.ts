import { setTimeout as wait } from 'node:timers/promises'
import { env } from '@/lib/env'
import { seal } from '@/lib/token'
import { startShop } from '../../testing/shop/start'
import { asSuperuser } from '../data/cluster'
import { wipe } from '../data/desk-state'
import { figuresOf } from '../load/figures'
import type { Row } from '../report/rows'
import type { Stage } from '../stage'
import { call, confirmCall, holdCall } from './calls'

type Wish = { reference: string; slot: string }

/** How long after a booking's answer its shop is told: bookings one after the other, to a real shop over HTTP. */
export async function noticeRow(stage: Stage, wanted: readonly Wish[]): Promise<Row> {
  const { club, product } = stage
  const shop = await startShop()
  try {
    await wipe(club)
    await sell(stage, shop, wanted)
    await shop.coupons(...wanted.map(({ reference }) => ({ reference, state: 'valid' as const })))
    const answered = new Map<string, number>()
    for (const wish of wanted) {
      const hold = await call<{ id: string }>(product.url, holdCall(club, wish))
      await call(product.url, confirmCall(club, hold.id))
      answered.set(wish.reference, Date.now())
      await wait(100)
    }
    const told = await firstNotices(shop, wanted.length)
    const delays = [...answered].map(([reference, at]) => {
      const heard = told.get(reference)
      return heard === undefined ? Number.POSITIVE_INFINITY : Math.max(0, heard - at)
    })
    const figures = figuresOf(delays, 0, delays.filter((delay) => !Number.isFinite(delay)).length)
    return {
      name: 'first notice to the shop',
      figures,
      floor: null,
      bars: [
        { what: 'p95', got: figures.p95, limit: 1000, unit: 'ms' },
        { what: 'never told', got: figures.errors, limit: 0, unit: '' },
      ],
      note: 'from the answer of the booking, which follows its commit',
    }
  } finally {
    await shop.stop()
  }
}

type Shop = Awaited<ReturnType<typeof startShop>>

/** As if this shop had sold these coupons. */
async function sell({ club }: Stage, shop: Shop, wanted: readonly Wish[]): Promise<void> {
  const secret = env().AUTH_SECRET
  const references = wanted.map(({ reference }) => reference)
  await asSuperuser(club.database, async (sql) => {
    await sql`
      insert into shops (club_id, id, name, base_url, token_sealed, signing_secret_sealed)
      values (${club.id}, uuidv7(), 'bench', ${shop.url}, ${seal(secret, shop.token)}, ${seal(secret, shop.secret)})`
    await sql`
      update coupons set shop_id = (select id from shops where club_id = ${club.id})
      where club_id = ${club.id} and reference = any(${references})`
  })
}

async function firstNotices(shop: Shop, expected: number): Promise<Map<string, number>> {
  const heard = new Map<string, number>()
  for (const until = Date.now() + 30_000; heard.size < expected && Date.now() < until; await wait(200)) {
    for (const { at, path } of await shop.calls('allocation')) {
      const reference = path.split('/')[2] ?? ''
      if (!heard.has(reference)) heard.set(reference, Date.parse(at))
    }
  }
  return heard
}
