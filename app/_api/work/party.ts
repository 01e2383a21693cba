import { invalid } from '@/app/_edge/read-input'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'

type Given = {
  passengers?: number | undefined
  weights?: readonly number[] | undefined
  ages?: readonly number[] | undefined
}

/**
 * Those who fly, as a search or a hold names them: whole kg upwards, whole years downwards; `passengers` null when nothing
 * tells how many. Refuses `validation_failed` when the lists do not agree.
 */
export function partyGiven({ passengers, weights, ages }: Given, locale: Locale) {
  const count = passengers ?? weights?.length ?? ages?.length ?? null
  const detail = translator(locale, 'api')('onePerPassenger')
  const wrong = (['weights', 'ages'] as const).filter((name) => {
    const list = name === 'weights' ? weights : ages
    return list !== undefined && list.length !== count
  })
  if (wrong.length > 0) throw invalid(...wrong.map((name) => ({ pointer: `#/${name}`, detail })))
  return {
    passengers: count,
    weightsKg: weights ? weights.map(Math.ceil) : null,
    ages: ages ? ages.map(Math.floor) : null,
  }
}
