import { nothing, operation } from '@/app/_edge/operation'
import { club } from '../schemas/club'
import * as samples from './samples'

export const readClub = operation({
  id: 'readClub',
  method: 'GET',
  path: '/',
  scope: null,
  summary: 'The club, and what your key may do',
  description: 'Any key may ask.',
  query: nothing,
  body: nothing,
  answer: { status: 200, schema: club, example: samples.club },
  refusals: [],
  once: false,
  example: {},
})
