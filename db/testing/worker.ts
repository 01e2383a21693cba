import { inject, vi } from 'vitest'

const databases = inject('databases')

function workersDatabase(): string {
  if (!databases) return 'postgres://nobody@this-test-needs-a-database-set-DATABASE_URL.invalid/none'
  const url = new URL(databases.url)
  // biome-ignore lint/style/noProcessEnv: Vitest says here which of its workers this is
  url.pathname = `/${databases.prefix}${process.env.VITEST_POOL_ID}`
  return url.href
}

vi.stubEnv('DATABASE_URL', workersDatabase())
vi.stubEnv('DATABASE_DIRECT_URL', undefined)
