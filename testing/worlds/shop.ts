import type { AllocationNotice, Shop } from '@/domain/coupons/shop/schema'
import type { TrialShop } from '@/testing/shop/start'

/** A connection to a trial shop. */
export function shopAt(trial: TrialShop, changes: Partial<Shop> = {}): Shop {
  return {
    id: '01970000-0000-7000-8000-000000000001',
    name: 'Boutique des essais',
    baseUrl: trial.url,
    token: trial.token,
    signingSecret: trial.secret,
    sharesPilot: false,
    sharesCustomer: false,
    trial: false,
    ...changes,
  }
}

export function aNotice(changes: Partial<AllocationNotice> = {}): AllocationNotice {
  return {
    bookingId: '0197a5b0-1c2d-7e3f-8a4b-5c6d7e8f9a0b',
    sequence: 1,
    event: 'booked',
    occurredAt: '2026-11-21T17:05:00Z',
    activity: 'discovery-30',
    resourceType: 'DR400/120',
    resource: 'F-GVAL',
    meetAt: '2026-12-05T09:40:00+01:00',
    start: '2026-12-05T10:00:00+01:00',
    end: '2026-12-05T10:30:00+01:00',
    timeZone: 'Europe/Paris',
    base: 'LFCL',
    pilot: { firstName: 'Hélène' },
    ...changes,
  }
}
