import { disconnect } from '@/db/client'
import { runJobs } from '@/domain/jobs/jobs/run'
import { loggedConsole } from '@/lib/console'

Object.assign(console, loggedConsole())

/** `WORKER=only`: works on jobs without a web server, beside web processes that run with `WORKER=off`. */
const jobs = runJobs()
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, async () => {
    await jobs.stop()
    await disconnect()
    process.exit(0)
  })
}
