import { invalid } from '@/app/_edge/read-input'
import type { Call } from '@/app/_edge/route'
import type { Club } from '@/db/club'
import { termsOfHold } from '@/domain/slots/holds/queries'
import { parseSlotId } from '@/domain/slots/slots/schema'
import { loadOffers, type Offers } from '@/domain/visits/visits/queries'
import { translator } from '@/lib/i18n/translator'
import { Refusal } from '@/lib/refusal'

export type Activity = Offers['activities'][number]
export type Base = Offers['bases'][number]

type Reader = Pick<Call<unknown, unknown>, 'locale'>

/** What is flown, and where it may start: one base, or all of them. Refuses `validation_failed`. */
export async function offered(
  club: Club,
  asked: { activity: string; base?: string | undefined },
  { locale }: Reader,
): Promise<{ activity: Activity; bases: Base[]; external: Offers['external'] }> {
  const t = translator(locale, 'api')
  const offers = await loadOffers(club)
  const activity = offers.activities.find(({ code }) => code === asked.activity)
  if (!activity) throw invalid({ pointer: '#/activity', detail: t('unknownActivity') })
  const bases = offers.bases.filter(({ icao }) => asked.base === undefined || icao === asked.base)
  if (bases.length === 0) throw invalid({ pointer: '#/base', detail: t('unknownBase') })
  return { activity, bases, external: offers.external }
}

/** What a slot's id stands for at this club. Refuses `slot_not_offered` for anything that no search has given. */
export async function slotAsked(club: Club, id: string) {
  const key = parseSlotId(id)
  const terms = key && (await termsOfHold(club, key))
  if (!key || !terms?.activity || !terms.base) throw new Refusal('slot_not_offered')
  const { activity, base } = terms
  return { terms, activity, base, start: key.start }
}
