import type { Flag } from '@/db/schema/flags'

/** The flags that stay when a booking takes other places: what hit the old ones does not, a pilot's no goes with the pilot. */
export function flagsKept(flags: readonly Flag[], samePilot: boolean): Flag[] {
  return flags.filter((flag) => {
    if (flag === 'aircraft_unavailable' || flag === 'pilot_absent') return false
    return flag !== 'pilot_declined' || samePilot
  })
}

/** Whether another aircraft or crew would settle it. */
export function isReplaceable(flag: Flag): boolean {
  return flag === 'aircraft_unavailable' || flag === 'pilot_absent' || flag === 'pilot_declined'
}
