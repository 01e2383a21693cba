import { recordNoShow } from '@/domain/day/flying/record-no-show'
import type { Right } from '@/domain/doors/rights/schema'
import { giveBackAtDesk } from '@/domain/sales/register/give-back-at-desk'
import { issueAtDesk } from '@/domain/sales/register/issue-at-desk'
import { mailGift } from '@/domain/sales/register/mail-gift'
import { prolongAtDesk } from '@/domain/sales/register/prolong-at-desk'
import { voidAtDesk } from '@/domain/sales/register/void-at-desk'
import { uuidv7 } from '@/lib/id'
import { NOW, nth } from '@/testing/worlds/holds'
import { aSale } from '@/testing/worlds/sales'
import { after, flown, given, now, type Trial } from './shapes'

const MANAGE: Right[] = ['coupons.manage']

/** What opens each verb, tried. */
export const salesTrials: Readonly<Record<string, readonly Trial[]>> = {
  'register/issue-at-desk': [
    {
      name: 'a batch',
      opens: MANAGE,
      ready: now((club) => issueAtDesk(club, { ...aSale, count: 3 }, uuidv7(), NOW)),
    },
  ],
  'register/mail-gift': [
    {
      name: 'to the buyer',
      opens: MANAGE,
      ready: given(
        (club) => issueAtDesk(club, aSale, uuidv7(), NOW),
        (club, { ids }) => mailGift(club, nth(ids, 0), 'buyer', NOW),
      ),
    },
  ],
  'register/prolong-at-desk': [
    {
      name: 'by months',
      opens: MANAGE,
      ready: now((club, world) => prolongAtDesk(club, nth(world.coupons, 0).id, { months: 3 }, NOW)),
    },
    {
      name: 'to a day',
      opens: MANAGE,
      ready: now((club, world) =>
        prolongAtDesk(club, nth(world.coupons, 0).id, { until: '2028-01-31' }, NOW),
      ),
    },
  ],
  'register/void-at-desk': [
    {
      name: 'a free coupon',
      opens: MANAGE,
      ready: now((club, world) => voidAtDesk(club, nth(world.coupons, 0).id, 'remboursé', NOW)),
    },
  ],
  'register/give-back-at-desk': [
    {
      name: 'that of somebody who did not come',
      opens: MANAGE,
      ready: async (world, me) => {
        const used = after(
          (club, id) => recordNoShow(club, id, { giveBack: false }, flown),
          (club) => giveBackAtDesk(club, nth(world.coupons, 0).id, flown),
        )
        return used(world, me)
      },
    },
  ],
}
