import { redirect } from 'next/navigation'
import { COOKIELESS } from '@/app/_edge/cookieless'
import { browserOf, clubOf, visitor } from '@/app/_edge/gates'
import { insideOf } from '@/app/_edge/inside'
import { requestLocale } from '@/app/_edge/locale'
import { asRoute } from '@/app/_edge/own-page'
import { type Club, type ClubRef, inClub } from '@/db/club'
import type { Coupon } from '@/domain/coupons/coupons/queries'
import { type LoadedVisit, loadOffers, loadVisit, type Offers } from '@/domain/visits/visits/queries'
import { type CompleteChoice, completeChoice, couponsFor, nothingToAsk } from '@/domain/visits/visits/rules'
import type { Locale } from '@/lib/i18n/locale'
import { ifReset } from '../_caught'
import { pathsOf } from '../_onward'
import type { StepLinks } from './_view/facts'

export type Choice = CompleteChoice<Offers['activities'][number], Offers['bases'][number]>

/** A visitor's journey as a page or an action finds it. */
export type OpenVisit = {
  ref: ClubRef
  locale: Locale
  browser: string
  visit: LoadedVisit['visit']
  coupons: Coupon[]
  hold: LoadedVisit['hold']
  offers: Offers
  choice: Choice | null
  /** Nothing to ask about passengers: that step is skipped. */
  skips: boolean
}

/** The visit that an address names (or the browser's latest). Without one, the first step is shown instead. */
export async function openVisit(slug: string, code: string | null): Promise<OpenVisit> {
  return (await openVisitWith(slug, code, async () => null)).open
}

/** The same with what else a page reads of the club for this visit, in one transaction. */
export async function openVisitWith<T>(
  slug: string,
  code: string | null,
  read: (club: Club, open: OpenVisit) => Promise<T>,
): Promise<{ open: OpenVisit; found: T }> {
  const ref = await clubOf(slug)
  const locale = await requestLocale(ref.language)
  const browser = await browserOf()
  if (!browser) redirect(asRoute(`/${slug}/book${code ? `?${COOKIELESS}` : ''}`))
  const opened = await inClub(ref, visitor(browser), async (club) => {
    const [loaded, offers] = await Promise.all([loadVisit(club, browser, code), loadOffers(club)])
    if (!loaded || loaded.coupons.length === 0) return { loaded }
    const { visit, coupons, hold } = loaded
    const choice = completeChoice(visit.choice, coupons, offers.activities, offers.bases)
    const skips = nothingToAsk(coupons, offers.activities, offers.bases)
    const open = { ref, locale, browser, visit, coupons, hold, offers, choice, skips }
    return { loaded, open, found: await read(club, open) }
  })
  if (!opened.loaded && code) ifReset(ref)
  if (!opened.open) redirect(`/${slug}/book`)
  return opened
}

/** The gate of a journey's actions, with the addresses of its pages. */
export async function atVisit(slug: string, code: string) {
  const open = await openVisit(slug, code)
  const { ref, browser, locale, visit } = open
  return { ...open, ...insideOf(ref, visitor(browser), locale), paths: pathsOf(slug, visit.code) }
}

export type AtVisit = Awaited<ReturnType<typeof atVisit>>

/** Links back to the steps already done. */
export function stepLinks({ ref, visit, skips, hold }: OpenVisit): StepLinks {
  const paths = pathsOf(ref.slug, visit.code)
  return {
    reference: paths.reference,
    ...(skips ? {} : { passengers: paths.passengers }),
    ...(hold ? { slot: paths.slots } : {}),
  }
}

/** A search for this visitor's group: their own hold counts as free. */
export function searchOf({ coupons, hold, offers }: OpenVisit, choice: Choice, now: Date) {
  return {
    activityId: choice.activity.id,
    baseId: choice.base.id,
    party: { passengers: choice.passengers, weightsKg: choice.weightsKg },
    coupons: couponsFor(coupons, choice.passengers),
    external: offers.external,
    now,
    ignoring: hold?.id,
  }
}
