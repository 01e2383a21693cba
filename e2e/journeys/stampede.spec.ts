import { oneCoupon, type Series, sameStart, shiftedStarts } from '../../bench/stampede/series'
import { patience, rounds } from '../../testing/trials'
import { startApp } from '../support/app'
import { expect, test } from '../support/test'

/** The stampedes of `npm run bench`, shorter: what is judged is who got what, never how fast. */

const problems = ({ outcomes }: Series) => outcomes.flatMap((outcome) => outcome.problems)

test.describe.configure({ mode: 'serial', retries: 0 })
test.setTimeout(patience(180_000))

test('200 visitors with 200 coupons after one slot: one booking, and everybody else reads why', async ({
  baseURL,
}) => {
  const series = await sameStart({ urls: [baseURL ?? ''], rounds: rounds(1, 100), visitors: 200 })
  expect(problems(series)).toEqual([])
})

test('60 visitors after overlapping slots through two web processes: one booking each time', async ({
  baseURL,
  databaseUrl,
}) => {
  const second = await startApp({ databaseUrl, env: { WORKER: 'off' } })
  try {
    const series = await shiftedStarts({
      urls: [baseURL ?? '', second.url],
      rounds: rounds(1, 100),
      visitors: 60,
    })
    expect(problems(series)).toEqual([])
  } finally {
    await second.stop()
  }
})

test('one coupon from 50 sides at 50 slots: one booking', async ({ baseURL }) => {
  const series = await oneCoupon({ urls: [baseURL ?? ''], rounds: rounds(1, 50), visitors: 50 })
  expect(problems(series)).toEqual([])
})
