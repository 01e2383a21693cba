'use server'

import { ensureBrowser, visitor } from '@/app/_edge/gates'
import { refusedState } from '@/app/_edge/refused'
import { onward, pathsOf } from '@/app/[slug]/_onward'
import { inClub } from '@/db/club'
import { leaveWaiting } from '@/domain/visits/waiting/leave'
import { resumeWaiting } from '@/domain/visits/waiting/resume'
import type { FormState } from '@/lib/form'
import { mailedWaiting } from '../../_waiting'

/** Opens the journey in this browser, on the first day with something free; once the waiting is over, its page says so. */
export async function seeSlots(
  slug: string,
  token: string,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const { ref, id, locale, path } = await mailedWaiting(slug, token)
  let resumed: Awaited<ReturnType<typeof resumeWaiting>>
  try {
    const browser = await ensureBrowser(slug)
    resumed = await inClub(ref, visitor(browser), (club) => resumeWaiting(club, browser, id))
  } catch (error) {
    return refusedState(state, form, error, locale, ref.timeZone)
  }
  if (!resumed) onward(slug, path)
  const paths = pathsOf(slug, resumed.code)
  onward(slug, resumed.day ? paths.day(resumed.day) : paths.slots)
}

/** "Ne plus attendre": one press. */
export async function stopWaiting(slug: string, token: string): Promise<void> {
  const { ref, id, actor, path } = await mailedWaiting(slug, token)
  await inClub(ref, actor, (club) => leaveWaiting(club, id))
  onward(slug, path)
}
