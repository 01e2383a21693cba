'use server'

import { accountOf } from '@/app/_edge/account'
import { buttonAction } from '@/app/_edge/form-action'
import { walkIn } from '@/app/_edge/walk-in'

/** Into the desk of a platform that was just made, for the account that had it made. */
export const openDesk = buttonAction(
  async (slug: string) => ({ id: await accountOf(), slug }),
  ({ id, slug }) => walkIn(id, slug),
  () => '/account/platforms',
)
