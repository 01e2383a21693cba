'use server'

import { visitor } from '@/app/_edge/gates'
import { refusedState } from '@/app/_edge/refused'
import { inClub } from '@/db/club'
import { extendHold } from '@/domain/slots/holds/extend'
import { Refusal } from '@/lib/refusal'
import { onward, pathsOf } from '../../_onward'
import type { SlotState } from '../../_slots/facts'
import { takeSlot } from '../_hold'
import { openVisit } from '../_visit'

/** Step 3: keeps a slot for the visitor, in exchange for the one kept before. */
export async function chooseSlot(
  slug: string,
  code: string,
  state: SlotState,
  form: FormData,
): Promise<SlotState> {
  const open = await openVisit(slug, code)
  const taken = await takeSlot(open, String(form.get('slot') ?? ''))
  if (taken.refusal) {
    const { ref, locale } = open
    return { ...refusedState(state, form, taken.refusal, locale, ref.timeZone), nearest: taken.nearest }
  }
  onward(slug, pathsOf(slug, open.visit.code).details)
}

/** "Prolonger": the page shows the new time, or that the slot is no longer kept. */
export async function prolong(slug: string, code: string): Promise<void> {
  const { ref, browser, visit, hold } = await openVisit(slug, code)
  if (hold) {
    await inClub(ref, visitor(browser), (club) => extendHold(club, `visit:${visit.id}`, hold.id)).catch(
      (error) => {
        if (!(error instanceof Refusal)) throw error
      },
    )
  }
  onward(slug, pathsOf(slug, visit.code).slots)
}
