import { nothing, operation } from '@/app/_edge/operation'
import { hold, holdRequest } from '../schemas/holds'
import * as samples from './samples'

export const holdSlot = operation({
  id: 'holdSlot',
  method: 'POST',
  path: '/holds',
  scope: 'bookings:write',
  summary: 'Keep a slot',
  description:
    'For 10 minutes unless the club says otherwise. A live hold guarantees the slot. A hold that these coupons already have with this key is exchanged.',
  query: nothing,
  body: holdRequest,
  answer: { status: 201, schema: hold, example: samples.hold },
  refusals: [
    'invalid_reference',
    'reference_expired',
    'reference_held',
    'slot_taken',
    'slot_not_offered',
    'no_fit_aircraft',
    'too_many_passengers',
    'too_young',
    'external_closed',
    'shop_unreachable',
    'rate_limited',
  ],
  once: true,
  example: {
    body: {
      references: ['AZERTY1234'],
      slot: 'discovery-30.LFCL.20261205T0900Z',
      passengers: 1,
      weights: [75],
    },
  },
})

export const extendSlot = operation({
  id: 'extendHold',
  method: 'POST',
  path: '/holds/{id}/extend',
  scope: 'bookings:write',
  summary: 'Keep it longer',
  description: 'The whole time again, from now; ten times at most.',
  query: nothing,
  body: nothing,
  answer: { status: 200, schema: hold, example: samples.hold },
  refusals: ['hold_expired', 'hold_limit'],
  once: true,
  example: { path: { id: '019aa000-0000-7000-8000-000000000001' } },
})

export const releaseSlot = operation({
  id: 'releaseHold',
  method: 'DELETE',
  path: '/holds/{id}',
  scope: 'bookings:write',
  summary: 'Let it go',
  description: 'Letting it go twice is letting it go once.',
  query: nothing,
  body: nothing,
  answer: { status: 204, schema: null, example: null },
  refusals: [],
  once: false,
  example: { path: { id: '019aa000-0000-7000-8000-000000000001' } },
})
