'use server'

import { buttonAction, formAction } from '@/app/_edge/form-action'
import { ensureBrowser, visitor } from '@/app/_edge/gates'
import { onward, pathsOf } from '@/app/[slug]/_onward'
import { inClub } from '@/db/club'
import { leaveWaiting } from '@/domain/visits/waiting/leave'
import { resumeWaiting } from '@/domain/visits/waiting/resume'
import { mailedWaiting } from '../../_waiting'

/** Opens the journey in this browser, on the first day with something free; once the waiting is over, its page says so. */
export const seeSlots = formAction(mailedWaiting, {}, async ({ ref, id, path }) => {
  const browser = await ensureBrowser(ref.slug)
  const resumed = await inClub(ref, visitor(browser), (club) => resumeWaiting(club, browser, id))
  if (!resumed) return onward(ref.slug, path)
  const paths = pathsOf(ref.slug, resumed.code)
  return onward(ref.slug, resumed.day ? paths.day(resumed.day) : paths.slots)
})

/** "Ne plus attendre": one press. */
export const stopWaiting = buttonAction(mailedWaiting, async ({ ref, id, actor, path }) => {
  await inClub(ref, actor, (club) => leaveWaiting(club, id))
  return onward(ref.slug, path)
})
