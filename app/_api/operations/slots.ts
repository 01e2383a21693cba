import { nothing, operation } from '@/app/_edge/operation'
import { activityList, slotList, slotQuery, slotSearch } from '../schemas/slots'
import * as samples from './samples'

export const listActivities = operation({
  id: 'listActivities',
  method: 'GET',
  path: '/activities',
  scope: 'slots:read',
  summary: 'What is booked with coupons',
  description: "Names are in the language of `Accept-Language`, else the club's.",
  query: nothing,
  body: nothing,
  answer: { status: 200, schema: activityList, example: samples.activities },
  refusals: [],
  once: false,
  example: {},
})

export const listSlots = operation({
  id: 'listSlots',
  method: 'GET',
  path: '/slots',
  scope: 'slots:read',
  summary: 'Free slots between two days',
  description:
    'Standard weights are assumed; passengers and weights are judged again when the slot is held. Nothing in reach: an empty list.',
  query: slotQuery,
  body: nothing,
  answer: { status: 200, schema: slotList, example: samples.slots },
  refusals: [],
  once: false,
  example: { query: { activity: 'discovery-30', from: '2026-12-05', to: '2026-12-06', passengers: '1' } },
})

export const searchFreeSlots = operation({
  id: 'searchSlots',
  method: 'POST',
  path: '/slots/search',
  scope: 'slots:read',
  summary: 'Free slots for people whose weights are known',
  description: 'The same as `GET /slots`, with the weight and age of each passenger.',
  query: nothing,
  body: slotSearch,
  answer: { status: 200, schema: slotList, example: samples.slots },
  refusals: [],
  once: false,
  example: { body: { activity: 'discovery-30', from: '2026-12-05', to: '2026-12-06', weights: [75] } },
})
