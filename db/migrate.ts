import { env } from '@/lib/env'
import { migrateDatabase } from './migrations'

migrateDatabase(env().DATABASE_DIRECT_URL).catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
})
