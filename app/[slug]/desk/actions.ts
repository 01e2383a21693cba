'use server'

import { buttonAction } from '@/app/_edge/form-action'
import { clubOf } from '@/app/_edge/gates'
import { clubDoor } from '@/app/_edge/staff'

/** Signs this browser out of the club. */
export const leaveDesk = buttonAction(clubOf, async (ref) => {
  await clubDoor(ref).leave()
  return `/${ref.slug}/login`
})
