import { type Survival, survive } from '../../bench/survival/trial'
import { patience, rounds } from '../../testing/trials'
import { type App, startApp } from '../support/app'
import { expect, test } from '../support/test'

/** The bad days of `npm run bench`, shorter: what is judged is what was lost, never how fast it came back. */

test.use({ ownCluster: true })
test.describe.configure({ mode: 'serial', retries: 0 })
test.setTimeout(patience(240_000))

let app: App
test.beforeEach(async ({ databaseUrl }) => {
  app = await startApp({ databaseUrl })
})
test.afterEach(() => app.kill())

function nothingIsLost({ problems, booked }: Survival) {
  expect(problems).toEqual([])
  expect(booked).toBeGreaterThan(0)
}

test('the server is killed while partners book: what was answered is there, with its letters', async ({
  databaseUrl,
}) => {
  const { url } = app
  const trouble = async () => {
    await app.kill()
    app = await startApp({ databaseUrl, port: Number(new URL(url).port) })
  }
  nothingIsLost(await survive({ url, times: rounds(2, 20), partners: 4, trouble }))
})

test('the database crashes while partners book: what was answered is there, with its letters', async ({
  cluster,
}) => {
  if (!cluster) throw new Error('these tests need a database server of their own')
  nothingIsLost(await survive({ url: app.url, times: rounds(1, 5), partners: 4, trouble: cluster.crash }))
})
