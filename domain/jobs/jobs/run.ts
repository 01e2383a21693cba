import { setTimeout as wait } from 'node:timers/promises'
import { Logger, makeWorkerUtils, type Runner, run, type TaskList } from 'graphile-worker'
import { z } from 'zod'
import { clubById } from '@/db/club'
import { remind } from '@/domain/bookings/reminders/remind'
import { sweep } from '@/domain/club/privacy/sweep'
import { removeDueAccounts } from '@/domain/doors/accounts/remove-due'
import { deliverHouseMail } from '@/domain/letters/house-letters/deliver'
import { recoverHouseLetters } from '@/domain/letters/house-letters/recover'
import { deliverMail } from '@/domain/letters/letters/deliver-mail'
import { deliverNotices } from '@/domain/letters/letters/deliver-notices'
import { recoverLetters } from '@/domain/letters/letters/recover'
import { createPlatforms } from '@/domain/platforms/creations/create-platforms'
import { recoverCreations } from '@/domain/platforms/creations/recover'
import { creationJob } from '@/domain/platforms/creations/schema'
import { resetDemonstration } from '@/domain/platforms/demonstration/reset'
import { removeDuePlatforms } from '@/domain/platforms/platforms/remove-due'
import { fillFacts } from '@/domain/resources/unavailabilities/fill'
import { offerSlots } from '@/domain/visits/waiting/offer'
import { env } from '@/lib/env'
import { failure } from '@/lib/failure'
import { traced } from '@/lib/http/trace'
import { log } from '@/lib/log'

const mailJob = z.object({ clubId: z.uuid(), letterId: z.uuid() })
const houseMailJob = z.object({ letterId: z.uuid() })
const reminderJob = z.object({
  clubId: z.uuid(),
  bookingId: z.uuid(),
  when: z.enum(['two-days', 'eve']),
  start: z.string(),
})
const offerJob = z.object({ clubId: z.uuid().optional() })
const factsJob = z.object({
  clubId: z.uuid(),
  subjectId: z.uuid(),
  from: z.coerce.date(),
  to: z.coerce.date(),
})
const noticeJob = z.object({ clubId: z.uuid(), queue: z.string() })

/** What the queue's jobs do, by name. A new one is added here; `crontab` says which run by the clock. */
const tasks: Record<string, (payload: unknown) => Promise<void>> = {
  deliver_mail: (payload) => {
    const { clubId, letterId } = mailJob.parse(payload)
    return deliverMail(clubId, letterId)
  },
  create_platforms: (payload) => createPlatforms(creationJob.parse(payload).creationId),
  deliver_house_mail: (payload) => deliverHouseMail(houseMailJob.parse(payload).letterId),
  deliver_notices: (payload) => {
    const { clubId, queue } = noticeJob.parse(payload)
    return deliverNotices(clubId, queue)
  },
  remind: async (payload) => {
    const { clubId, ...reminder } = reminderJob.parse(payload)
    const club = await clubById(clubId)
    if (club) await remind(club, reminder)
  },
  fill_facts: (payload) => {
    const { clubId, ...span } = factsJob.parse(payload)
    return fillFacts(clubId, span)
  },
  offer_slots: (payload) => offerSlots(offerJob.parse(payload).clubId ?? null),
  remove_due: async () => {
    await removeDuePlatforms()
    await removeDueAccounts()
  },
  reset_demo: () => resetDemonstration(),
  sweep: () => sweep(),
  tidy_queue: tidyQueue,
}

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

export type Jobs = {
  /** Takes no more jobs and waits 5 s at most for those in hand; one that takes longer is repeated by the next worker. */
  stop(): Promise<void>
}

/** Starts working on jobs. Keeps at it while the database is away, and finds what an earlier worker left half-done. */
export function runJobs(): Jobs {
  const end = new AbortController()
  let runner: Runner | undefined
  const work = async () => {
    while (!end.signal.aborted) {
      try {
        runner = await start()
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
    const stopped = Promise.all([runner?.stop().catch(() => undefined), working])
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

async function recover(end: AbortSignal): Promise<void> {
  while (!end.aborted) {
    await recoverCreations().catch((error) => log().error(failure(error), 'creations not recovered'))
    await recoverHouseLetters().catch((error) => log().error(failure(error), 'house letters not recovered'))
    await recoverLetters().catch((error) => log().error(failure(error), 'letters not recovered'))
    await wait(RECOVERY_MS, undefined, { signal: end }).catch(() => undefined)
  }
}

function start(): Promise<Runner> {
  return run({
    connectionString: env().DATABASE_DIRECT_URL,
    concurrency: 5,
    maxPoolSize: 7,
    pollInterval: 1000,
    noHandleSignals: true,
    gracefulShutdownAbortTimeout: 4500,
    taskList: Object.fromEntries(Object.entries(tasks).map(quiet)),
    crontab,
    logger: new Logger(() => (level, message) => log()[levels[level] ?? 'debug'](message)),
  })
}

const levels: Record<string, 'error' | 'warn'> = { error: 'error', warning: 'warn' }

// The queue stores and logs the message of what a job throws, and that of a failed statement quotes its values.
function quiet([name, task]: [string, (payload: unknown) => Promise<void>]): [string, TaskList[string]] {
  const work = async (payload: unknown) => {
    try {
      await onBehalf(payload, () => task(payload))
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
