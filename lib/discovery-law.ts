/** A figure of the law with where it stands. */
type Limit = { value: number; source: 'order_2016' | 'ffa_guide' }

/** What limits discovery flights. A club checks these figures itself: texts change, and some clubs fly under others. */
export type DiscoveryLaw = Record<'minutes' | 'kilometres' | 'aboard' | 'percent', Limit>

/**
 * France, aeroplanes flown by clubs: from take-off to landing, away from the aerodrome, people aboard with the pilot, and the
 * share of the year's flying hours. `order_2016` is the order of 18 August 2016 as changed on 20 April 2021, under Regulation
 * (EU) 965/2012; `ffa_guide` the guide for club managers of the Fédération française aéronautique, November 2016.
 */
export const frenchDiscoveryLaw: DiscoveryLaw = {
  minutes: { value: 30, source: 'order_2016' },
  kilometres: { value: 40, source: 'order_2016' },
  aboard: { value: 5, source: 'order_2016' },
  percent: { value: 8, source: 'ffa_guide' },
}
