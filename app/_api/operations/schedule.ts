import { nothing, operation } from '@/app/_edge/operation'
import { schedule, scheduleQuery } from '../schemas/schedule'
import * as samples from './samples'

export const readSchedule = operation({
  id: 'readSchedule',
  method: 'GET',
  path: '/schedule',
  scope: 'schedule:read',
  summary: 'Aircraft, pilots, and what occupies them',
  description: 'Everything that keeps an aircraft or a pilot busy between two days.',
  query: scheduleQuery,
  body: nothing,
  answer: { status: 200, schema: schedule, example: samples.schedule },
  refusals: [],
  once: false,
  example: { query: { from: '2026-12-05', to: '2026-12-11' } },
})
