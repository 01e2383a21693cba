import { nothing, operation } from '@/app/_edge/operation'
import { coupon, couponChange, couponPush, referenceAnswer, referenceQuestion } from '../schemas/coupons'
import * as samples from './samples'

export const pushCoupon = operation({
  id: 'pushCoupon',
  method: 'POST',
  path: '/coupons',
  scope: 'coupons:write',
  summary: 'Enter a coupon that you sold',
  description:
    "It joins the club's own register, whose word is final: no shop is asked about it. The club's connected shop is told of its flight.",
  query: nothing,
  body: couponPush,
  answer: { status: 201, schema: coupon, example: samples.issued },
  refusals: ['reference_taken', 'too_many_passengers'],
  once: true,
  example: {
    body: {
      reference: 'AZERTY-1234',
      activities: ['discovery-30'],
      passengers: 1,
      expiresOn: '2027-12-31',
      price: { cents: 11000, currency: 'EUR' },
      buyer: { name: 'Camille Durand' },
    },
  },
})

export const verifyCoupon = operation({
  id: 'verifyCoupon',
  method: 'POST',
  path: '/coupons/verify',
  scope: null,
  summary: 'Ask whether a reference is good',
  description:
    "The register first; a reference that it does not know is asked of the club's shop. Any key may ask. Wrong references of a key without `coupons:read` are throttled: 10 a minute.",
  query: nothing,
  body: referenceQuestion,
  answer: { status: 200, schema: referenceAnswer, example: samples.verified },
  refusals: ['shop_unreachable', 'rate_limited'],
  once: false,
  example: { body: { reference: 'azerty 1234' } },
})

export const readCoupon = operation({
  id: 'readCoupon',
  method: 'GET',
  path: '/coupons/{reference}',
  scope: 'coupons:read',
  summary: 'A coupon and its life',
  description: "Of the club's register.",
  query: nothing,
  body: nothing,
  answer: { status: 200, schema: coupon, example: samples.booked },
  refusals: [],
  once: false,
  example: { path: { reference: 'AZERTY1234' } },
})

export const changeCoupon = operation({
  id: 'changeCoupon',
  method: 'PATCH',
  path: '/coupons/{reference}',
  scope: 'coupons:write',
  summary: 'Change its last day, or make it void',
  description: 'A flight booked with it stands; one that was made void is flagged for the club to decide.',
  query: nothing,
  body: couponChange,
  answer: { status: 200, schema: coupon, example: samples.issued },
  refusals: ['invalid_reference'],
  once: false,
  example: { path: { reference: 'AZERTY1234' }, body: { expiresOn: '2028-06-30' } },
})
