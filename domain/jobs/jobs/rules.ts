import { clubById } from '@/db/club'
import type { JobName } from '@/db/jobs'
import { remind } from '@/domain/bookings/reminders/remind'
import { sweep } from '@/domain/club/privacy/sweep'
import { removeDueAccounts } from '@/domain/doors/accounts/remove-due'
import { workOnImport } from '@/domain/imports/imports/work'
import { deliverHouseMail } from '@/domain/letters/house-letters/deliver'
import { deliverMail } from '@/domain/letters/letters/deliver-mail'
import { deliverNotices } from '@/domain/letters/letters/deliver-notices'
import { createPlatforms } from '@/domain/platforms/creations/create-platforms'
import { resetDemonstration } from '@/domain/platforms/demonstration/reset'
import { makeExport } from '@/domain/platforms/exports/make'
import { removeDuePlatforms } from '@/domain/platforms/platforms/remove-due'
import { fillFacts } from '@/domain/resources/unavailabilities/fill'
import { offerSlots } from '@/domain/visits/waiting/offer'
import { requestAtWork, traced } from '@/lib/http/trace'
import { Lane } from '@/lib/lane'
import { jobSchemas } from './schema'

type Task = (payload: unknown) => void | Promise<void>

/** What a job of each name does: those that verbs add, and those that the clock starts. */
export type Tasks = Record<JobName | 'remove_due' | 'reset_demo' | 'sweep', Task>

/**
 * Lanes for what waits for others, or is long: a shop or a mail service that hangs takes its own club's share of its own lane,
 * and nothing else's. What waits here is written down elsewhere, and is found again (`recover`) should this process die.
 */
export function lanesOfWorker() {
  return {
    notices: new Lane('notices', { most: 40, share: 2 }),
    mails: new Lane('mails', { most: 12, share: 4 }),
    house: new Lane('house', { most: 6, share: 6 }),
    creations: new Lane('creations', { most: 4, share: 4 }),
  }
}

/** What the queue's jobs do, by name. A new one is added here; `crontab` says which run by the clock. */
export function tasksOn({ notices, mails, house, creations }: ReturnType<typeof lanesOfWorker>): Tasks {
  return {
    deliver_mail: (payload) => {
      const { clubId, letterId } = jobSchemas.deliver_mail.parse(payload)
      mails.add(
        clubId,
        letterId,
        onBehalf(() => deliverMail(clubId, letterId)),
      )
    },
    deliver_notices: (payload) => {
      const { clubId, queue } = jobSchemas.deliver_notices.parse(payload)
      notices.add(
        clubId,
        queue,
        onBehalf(() => deliverNotices(clubId, queue)),
      )
    },
    deliver_house_mail: (payload) => {
      const { letterId } = jobSchemas.deliver_house_mail.parse(payload)
      house.add(
        'house',
        letterId,
        onBehalf(() => deliverHouseMail(letterId)),
      )
    },
    create_platforms: (payload) => {
      const { creationId } = jobSchemas.create_platforms.parse(payload)
      creations.add(
        'creations',
        creationId,
        onBehalf(() => createPlatforms(creationId)),
      )
    },
    export_platform: (payload) => makeExport(jobSchemas.export_platform.parse(payload).exportId),
    work_on_import: (payload) => workOnImport(jobSchemas.work_on_import.parse(payload)),
    remind: async (payload) => {
      const { clubId, ...reminder } = jobSchemas.remind.parse(payload)
      const club = await clubById(clubId)
      if (club) await remind(club, reminder)
    },
    fill_facts: (payload) => {
      const { clubId, ...span } = jobSchemas.fill_facts.parse(payload)
      return fillFacts(clubId, span)
    },
    offer_slots: (payload) => offerSlots(jobSchemas.offer_slots.parse(payload).clubId ?? null),
    remove_due: async () => {
      await removeDuePlatforms()
      await removeDueAccounts()
    },
    reset_demo: () => resetDemonstration(),
    sweep: () => sweep(),
  }
}

// Work that waits its turn keeps the request that caused it.
function onBehalf(work: () => Promise<void>): () => Promise<void> {
  const requestId = requestAtWork()
  return requestId ? () => traced(requestId, work) : work
}
