import type { Club } from '@/db/club'
import { must } from '@/domain/doors/rights/must'
import { Refusal } from '@/lib/refusal'
import { loadOutlook } from './queries/outlook'
import { loadOnline } from './queries/settings'
import { areSound, effectOf, inOrder } from './rules/settings'
import type { Effect, OnlineSettings } from './schema'
import { writeOnline } from './write'

/**
 * What settings would do, before they are saved: they are written as saving writes them, the search that serves visitors is asked, and
 * all is taken back. So the preview cannot differ from what saving brings. Refuses `forbidden`, `validation_failed`.
 */
export async function tryOnline(club: Club, typed: OnlineSettings, now = new Date()): Promise<Effect> {
  await must(club, 'settings.manage')
  const { things } = await loadOnline(club)
  const wanted = inOrder(typed)
  if (!areSound(wanted, things)) throw new Refusal('validation_failed')
  const before = await loadOutlook(club, now)
  const taken = new TakenBack()
  let effect: Effect | null = null
  await club.tx
    .transaction(async (tx) => {
      const inside = { ...club, tx }
      await writeOnline(inside, wanted, things)
      effect = effectOf(before, await loadOutlook(inside, now))
      throw taken
    })
    .catch((error: unknown) => {
      if (error !== taken) throw error
    })
  if (!effect) throw new Error('the settings were not tried')
  return effect
}

class TakenBack extends Error {}
