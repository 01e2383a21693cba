import { clubAt, visitor } from '@/app/_edge/gates'
import { inClub } from '@/db/club'
import { textIn } from '@/domain/club/clubs/rules'
import { couponsToTry, type Sample } from '@/domain/platforms/creations/queries/samples'
import { failure } from '@/lib/failure'
import type { Locale } from '@/lib/i18n/locale'
import { log } from '@/lib/log'

const FRESH_MS = 10_000
let kept: { until: number; samples: Promise<Sample[]> } | undefined

/** Three references of the demonstration that somebody may try now; fewer when others were faster. */
export async function samplesIn(lang: Locale) {
  if (!kept || kept.until < Date.now()) kept = { until: Date.now() + FRESH_MS, samples: read() }
  const samples = await kept.samples
  return samples.slice(0, 3).map(({ activity, ...one }) => ({ ...one, activity: textIn(activity, lang) }))
}

// The showcase stands without its database: then it only shows the way to the demonstration.
async function read(): Promise<Sample[]> {
  try {
    const demo = await clubAt('demo')
    return demo ? await inClub(demo, visitor(null), (club) => couponsToTry(club)) : []
  } catch (error) {
    log().warn(failure(error), 'no references to try')
    return []
  }
}
