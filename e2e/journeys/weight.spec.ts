import type { Page } from '@playwright/test'
import { aBookableClub } from '../support/club'
import { book, keepSlot } from '../support/desk'
import { expect, test } from '../support/test'

const KB = 1000
/** An empty page of this version of Next, gzip. */
const EMPTY_PAGE = 135 * KB

test('no page of the desk weighs more than the bars', async ({ page, context, somebodyElse }) => {
  const club = await aBookableClub({ coupons: 2 })
  await keepSlot(page, club.slug, club.references[0] ?? '')
  const details = page.url()
  const cookies = await context.cookies()
  const booked = await somebodyElse()
  const { manage } = await book(booked, club.slug, club.references[1] ?? '')
  const weights: Record<string, { scripts: number; all: number }> = {}
  for (const path of [
    `/${club.slug}`,
    `/${club.slug}/book`,
    details.replace('details', 'passengers'),
    details.replace('details', 'slots'),
    details,
    booked.url(),
    manage,
    `${manage}/move`,
  ]) {
    const fresh = await somebodyElse()
    await fresh
      .context()
      .addCookies([...(path === booked.url() ? await booked.context().cookies() : cookies)])
    weights[path.replace(/\?.*|[\w-]{40,}/, '').replace(/^http:\/\/[^/]+/, '')] = await weigh(fresh, path)
    await fresh.context().close()
  }
  test.info().annotations.push({ type: 'weights', description: JSON.stringify(weights) })
  for (const [path, { scripts, all }] of Object.entries(weights)) {
    expect.soft(scripts, `scripts of ${path}`).toBeLessThanOrEqual(EMPTY_PAGE + 25 * KB)
    expect.soft(all, `all of ${path}`).toBeLessThanOrEqual(300 * KB)
  }
})

/** Bytes that went over the wire, bodies compressed as the server sends them: scripts alone, and everything. */
async function weigh(page: Page, path: string): Promise<{ scripts: number; all: number }> {
  const weight = { scripts: 0, all: 0 }
  const measured: Promise<void>[] = []
  page.on('requestfinished', (request) => {
    const measure = async () => {
      const { responseBodySize, responseHeadersSize } = await request.sizes()
      if (request.resourceType() === 'script') weight.scripts += responseBodySize
      weight.all += responseBodySize + responseHeadersSize
    }
    measured.push(measure())
  })
  await page.goto(path, { waitUntil: 'networkidle' })
  await Promise.all(measured)
  return weight
}
