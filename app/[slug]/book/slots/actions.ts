'use server'

import { refresh } from 'next/cache'
import { buttonAction, formAction } from '@/app/_edge/form-action'
import { extendHold } from '@/domain/slots/holds/extend'
import { onward } from '../../_onward'
import { slotUntouched } from '../../_slots/facts'
import { nearestInstead, takeSlot } from '../_hold'
import { atVisit } from '../_visit'

/** Step 3: keeps a slot for the visitor, in exchange for the one kept before. */
export const chooseSlot = formAction(
  atVisit,
  {
    start: slotUntouched,
    refused: (...refusal) => {
      refresh()
      return nearestInstead(...refusal)
    },
  },
  async (open, _, form) => {
    await takeSlot(open, String(form.get('slot') ?? ''))
    return onward(open.ref.slug, open.paths.details)
  },
)

/** "Prolonger": the page shows the new time, or that the slot is no longer kept. */
export const prolong = buttonAction(
  atVisit,
  async ({ ref, inClub, visit, hold, paths }) => {
    if (hold) await inClub((club) => extendHold(club, `visit:${visit.id}`, hold.id))
    return onward(ref.slug, paths.slots)
  },
  ({ ref, paths }) => onward(ref.slug, paths.slots),
)
