import { isReachable, type OwnMatter } from '@/domain/club/clubs/rules/placeholders'
import type { Readiness } from './schema'

export type ClubFacts = {
  placeholders: readonly OwnMatter[]
  /** In service. */
  aircraft: readonly { sample: boolean }[]
  /** Active. */
  pilots: readonly { sample: boolean; email: string | null }[]
  externalOn: boolean
  /** Whether it has coupons of its own, or a shop that vouches for some. */
  sells: boolean
  live: boolean
}

/**
 * What a club that was copied from the demonstration has made its own. A sample pilot who was given an address that answers is
 * one of the club's.
 */
export function readinessOf({
  placeholders,
  aircraft,
  pilots,
  externalOn,
  sells,
  live,
}: ClubFacts): Readiness {
  return {
    identity: !placeholders.includes('identity'),
    contact: !placeholders.includes('contact'),
    conditions: !placeholders.includes('conditions'),
    aircraft: aircraft.some(({ sample }) => !sample),
    pilots: pilots.some(({ sample, email }) => !sample || (email !== null && isReachable(email))),
    external: externalOn,
    coupons: sells,
    live,
  }
}
