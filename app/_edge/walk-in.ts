import type { AccountId } from '@/db/account'
import { enterDesk } from '@/domain/platforms/platforms/enter-desk'
import { clubDoor } from './staff'

/** Signs this browser in to one of the account's platforms as its administrator; the desk's address. Only in actions. */
export async function walkIn(id: AccountId, slug: string): Promise<string> {
  const { ref, token } = await enterDesk(id, slug)
  await clubDoor(ref).enter('link', { token })
  return `/${slug}/desk`
}
