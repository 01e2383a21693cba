import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from '@playwright/test'
import { disconnect } from '@/db/client'
import { copyDatabase, dropDatabases, templateDatabase, withDatabase } from '@/db/testing/databases'
import { bin, run } from '../../scripts/child.mjs'
import { startPostgres } from '../../scripts/postgres.mjs'
import { startShop, type TrialShop } from '../../testing/shop/start'

type Here = {
  /** Console messages that this test brings about on purpose, such as the browser's own note of a 404. */
  expected: RegExp[]
  /** Fails the test when any page of it complained in the console or threw. */
  quiet: (context: BrowserContext) => void
  /** Another person with a browser of their own. */
  somebodyElse: (options?: BrowserContextOptions) => Promise<Page>
  /** The trial shop, emptied. */
  shop: TrialShop
}

type Cluster = Awaited<ReturnType<typeof startPostgres>>

type PerWorker = {
  /** True: the tests of the file work on a database of their own, where only the applications they start are at work. */
  alone: boolean
  /** True: on a database server of their own, too, which they may break (`cluster`). */
  ownCluster: boolean
  cluster: Cluster | null
  /** The database that the tests and their applications share. */
  databaseUrl: string
  shopProcess: TrialShop
}

const { E2E_DATABASE_URL = '', E2E_APP_URL = '' } = process.env

/** Playwright's test with what our journeys need. */
export const test = base.extend<Here, PerWorker>({
  baseURL: ({}, use) => use(E2E_APP_URL),
  alone: [false, { option: true, scope: 'worker' }],
  ownCluster: [false, { option: true, scope: 'worker' }],
  cluster: [
    async ({ ownCluster }, use) => {
      if (!ownCluster) return use(null)
      const dir = mkdtempSync(join(tmpdir(), 'envol-e2e-cluster-'))
      const cluster = await startPostgres({ dir })
      await run(bin('tsx'), ['db/migrate.ts'], { env: { DATABASE_URL: cluster.url } })
      await use(cluster)
      await cluster.stop()
      rmSync(dir, { recursive: true })
    },
    { scope: 'worker' },
  ],
  databaseUrl: [
    async ({ alone, cluster }, use, { workerIndex }) => {
      const name = `envol_e2e_${process.pid}_${workerIndex}`
      const databaseUrl = cluster?.url ?? (alone ? withDatabase(E2E_DATABASE_URL, name) : E2E_DATABASE_URL)
      if (alone) await copyDatabase(E2E_DATABASE_URL, await templateDatabase(E2E_DATABASE_URL), [name])
      Object.assign(process.env, { DATABASE_URL: databaseUrl, DATABASE_POOL: '4', APP_URL: E2E_APP_URL })
      await use(databaseUrl)
      await disconnect()
      if (alone) await dropDatabases(E2E_DATABASE_URL, [name])
    },
    { scope: 'worker', auto: true },
  ],
  shopProcess: [
    async ({}, use) => {
      const shop = await startShop()
      await use(shop)
      await shop.stop()
    },
    { scope: 'worker' },
  ],
  shop: async ({ shopProcess }, use) => {
    await shopProcess.reset()
    await use(shopProcess)
  },
  expected: [[], { option: true }],
  quiet: [
    async ({ context, expected }, use) => {
      const complaints: string[] = []
      const listen = (from: BrowserContext) => {
        from.on('weberror', (error) => complaints.push(error.error().message))
        from.on('console', (message) => {
          const text = `${message.text()} ${message.location().url}`
          const meant = expected.some((one) => one.test(text))
          if (['error', 'warning'].includes(message.type()) && !meant) complaints.push(text)
        })
      }
      listen(context)
      await use(listen)
      expect(complaints, 'complaints in the console').toEqual([])
    },
    { auto: true },
  ],
  somebodyElse: async ({ browser, quiet, contextOptions, locale, timezoneId, viewport }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (options = {}) => {
      const settings = { ...contextOptions, baseURL: E2E_APP_URL, locale, timezoneId, viewport, ...options }
      const context = await browser.newContext(definite(settings))
      contexts.push(context)
      quiet(context)
      return context.newPage()
    })
    for (const context of contexts) await context.close()
  },
})

export { expect }

/** The same without what is undefined. */
function definite(
  options: { [Name in keyof BrowserContextOptions]?: BrowserContextOptions[Name] | undefined },
): BrowserContextOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
}
