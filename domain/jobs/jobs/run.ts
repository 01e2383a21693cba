import { setTimeout as wait } from 'node:timers/promises'
import { Logger, makeWorkerUtils, type Runner, run, type TaskList } from 'graphile-worker'
import { z } from 'zod'
import { recoverImports } from '@/domain/imports/imports/recover'
import { recoverHouseLetters } from '@/domain/letters/house-letters/recover'
import { recoverLetters } from '@/domain/letters/letters/recover'
import { recoverCreations } from '@/domain/platforms/creations/recover'
import { recoverExports } from '@/domain/platforms/exports/recover'
import { env } from '@/lib/env'
import { failure } from '@/lib/failure'
import { traced } from '@/lib/http/trace'
import { log } from '@/lib/log'
import { lanesOfWorker, type Tasks, tasksOn } from './rules'

/** UTC. https://worker.graphile.org/docs/cron */
const crontab = `
*/5 * * * * offer_slots ?max=1&jobKey=offer_slots
0 * * * * reset_demo ?max=3&jobKey=reset_demo
11,26,41,56 * * * * remove_due ?max=1&jobKey=remove_due
41 * * * * sweep ?max=1&jobKey=sweep
17 3 * * * tidy_queue ?max=1&jobKey=tidy_queue
`

/** How often each worker looks for letters whose job died with another worker. */
const RECOVERY_MS = 2000
const ROUND_MS = 60_000

export type Jobs = {
  /** Takes no more jobs and waits 5 s at most for those in hand; one that takes longer is repeated by the next worker. */
  stop(): Promise<void>
}

/** Starts working on jobs. Keeps at it while the database is away, and finds what an earlier worker left half-done. */
export function runJobs(): Jobs {
  const end = new AbortController()
  const lanes = lanesOfWorker()
  const tasks = tasksOn(lanes)
  let runner: Runner | undefined
  const work = async () => {
    while (!end.signal.aborted) {
      try {
        runner = await start(tasks)
        if (end.signal.aborted) await runner.stop()
        await runner.promise
      } catch (error) {
        log().error(failure(error), 'jobs interrupted')
      }
      runner = undefined
      await wait(1000, undefined, { signal: end.signal }).catch(() => undefined)
    }
  }
  const working = Promise.all([work(), recover(end.signal)])
  const stop = async () => {
    end.abort()
    const inHand = Object.values(lanes).map((lane) => lane.end())
    const stopped = Promise.all([runner?.stop().catch(() => undefined), working, ...inHand])
    await Promise.race([stopped, wait(5000, undefined, { ref: false })])
  }
  let stopped: Promise<void> | undefined
  return {
    stop() {
      stopped ??= stop()
      return stopped
    },
  }
}

const recoveries = { recoverCreations, recoverExports, recoverHouseLetters, recoverImports, recoverLetters }

async function recover(end: AbortSignal): Promise<void> {
  while (!end.aborted) {
    for (const [name, look] of Object.entries(recoveries)) {
      // Whatever hangs, the next round comes.
      const late = wait(ROUND_MS, undefined, { ref: false }).then(() =>
        Promise.reject(new Error('no answer')),
      )
      await Promise.race([look(), late]).catch((error) =>
        log().error({ name, ...failure(error) }, 'not recovered'),
      )
    }
    await wait(RECOVERY_MS, undefined, { signal: end }).catch(() => undefined)
  }
}

function start(tasks: Tasks): Promise<Runner> {
  return run({
    connectionString: env().DATABASE_DIRECT_URL,
    concurrency: 5,
    maxPoolSize: 7,
    pollInterval: 1000,
    noHandleSignals: true,
    gracefulShutdownAbortTimeout: 4500,
    taskList: Object.fromEntries(Object.entries({ ...tasks, tidy_queue: tidyQueue }).map(quiet)),
    crontab,
    logger: new Logger(() => (level, message) => log()[levels[level] ?? 'debug'](message)),
  })
}

const levels: Record<string, 'error' | 'warn'> = { error: 'error', warning: 'warn' }

// The queue stores and logs the message of what a job throws, and that of a failed statement quotes its values.
function quiet([name, task]: [string, (payload: unknown) => void | Promise<void>]): [
  string,
  TaskList[string],
] {
  const work = async (payload: unknown) => {
    try {
      await onBehalf(payload, async () => task(payload))
    } catch (error) {
      log().error({ task: name, ...failure(error) }, 'job failed')
      throw new Error(`${name} failed`)
    }
  }
  return [name, work]
}

const cause = z.object({ requestId: z.string() })

/** A job that a request caused logs under that request's id. */
function onBehalf<T>(payload: unknown, work: () => Promise<T>): Promise<T> {
  const { data } = cause.safeParse(payload)
  return data ? traced(data.requestId, work) : work()
}

/** Removes jobs that a killed worker had in hand and that others have long done. */
async function tidyQueue(): Promise<void> {
  const utils = await makeWorkerUtils({ connectionString: env().DATABASE_DIRECT_URL })
  try {
    await utils.cleanup({ tasks: ['DELETE_PERMAFAILED_JOBS'] })
  } finally {
    await utils.release()
  }
}
