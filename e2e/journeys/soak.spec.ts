import { startServer } from '../../bench/server'
import { serverFile } from '../../scripts/build.mjs'
import { patience, rounds } from '../../testing/trials'
import { aBookableClub } from '../support/club'
import { expect, test } from '../support/test'

/** A trial alone: what a process keeps is not seen in seconds. */
const MINUTES = rounds(0, 10)
const GROWTH_MB = 20

test.describe.configure({ retries: 0 })

if (MINUTES > 0) {
  test('ten minutes of load: every answer is right, and what the web process keeps does not grow', async ({
    databaseUrl,
  }, info) => {
    test.setTimeout(patience(0))
    const club = await aBookableClub()
    const { AUTH_SECRET = '' } = process.env
    const server = await startServer({
      file: serverFile(),
      log: info.outputPath('server.log'),
      ready: '/api/health/ready',
      env: { DATABASE_URL: databaseUrl, AUTH_SECRET, WORKER: 'off', LOG_LEVEL: 'warn' },
    })
    try {
      const ofClub = ['', '/book', '/book/find', '/conditions', '/login'].map(
        (path) => `/${club.slug}${path}`,
      )
      const addresses = [...ofClub, '/fr', '/en/pricing'].map((path) => server.url + path)
      const megabytes: number[] = []
      for (let minute = 0; minute < MINUTES; minute++) {
        await Promise.all(Array.from({ length: 8 }, () => visited(addresses, 60)))
        megabytes.push(server.memory())
      }
      const mean = (some: readonly number[]) => some.reduce((sum, one) => sum + one, 0) / some.length
      const warm = megabytes.slice(2)
      const growth = mean(warm.slice(warm.length / 2)) - mean(warm.slice(0, warm.length / 2))
      expect(growth, `MB after each minute: ${megabytes.join(' ')}`).toBeLessThan(GROWTH_MB)
    } finally {
      await server.stop()
    }
  })
}

/** One visitor who opens these in turn for so many seconds. */
async function visited(addresses: readonly string[], seconds: number): Promise<void> {
  for (let until = Date.now() + seconds * 1000, n = 0; Date.now() < until; n++) {
    const answer = await fetch(addresses[n % addresses.length] ?? '')
    expect(answer.status, answer.url).toBe(200)
    await answer.text()
  }
}
