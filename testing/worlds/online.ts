import type { Club } from '@/db/club'
import type { World } from '@/db/testing/club'
import { changeOnline } from '@/domain/schedule/online/change'
import { loadOnline } from '@/domain/schedule/online/queries/settings'
import { versionOf } from '@/domain/schedule/online/rules/settings'
import type { OnlineSettings } from '@/domain/schedule/online/schema'
import { NOW } from '@/testing/worlds/holds'

/** What a club offers online, as its screen shows it. */
export const online = (world: World): Promise<OnlineSettings> =>
  world.open(async (club) => (await loadOnline(club)).settings)

/** Changes some of it, as somebody who has just seen the rest. */
export async function changed(club: Club, changes: Partial<OnlineSettings>, now = NOW) {
  const { settings } = await loadOnline(club)
  return changeOnline(club, { ...settings, ...changes }, versionOf(settings), now)
}
