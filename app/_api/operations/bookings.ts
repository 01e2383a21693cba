import { nothing, operation } from '@/app/_edge/operation'
import {
  booking,
  bookingCancel,
  bookingList,
  bookingMove,
  bookingQuery,
  bookingRequest,
} from '../schemas/bookings'
import * as samples from './samples'

const path = { id: '019aa000-0000-7000-8000-000000000002' }

export const confirmBookingCall = operation({
  id: 'confirmBooking',
  method: 'POST',
  path: '/bookings',
  scope: 'bookings:write',
  summary: 'Book the slot that a hold keeps',
  description:
    'The customer, the pilot and the club are mailed, in the language of `Accept-Language` for the customer. Confirming a hold again gives its booking with 200 while it stands; one that was cancelled is `booking_over`.',
  query: nothing,
  body: bookingRequest,
  answer: { status: 201, schema: booking, example: samples.booking },
  refusals: ['hold_expired', 'booking_over', 'invalid_reference', 'reference_expired', 'slot_taken'],
  once: true,
  example: {
    body: {
      hold: '019aa000-0000-7000-8000-000000000001',
      contact: {
        lastName: 'Durand',
        firstName: 'Camille',
        cellPhone: '06 12 34 56 78',
        email: 'camille@example.com',
        isPassenger: true,
      },
      message: 'Une surprise : appelez-moi, pas lui.',
      consent: { conditions: true },
    },
  },
})

export const listBookingsCall = operation({
  id: 'listBookings',
  method: 'GET',
  path: '/bookings',
  scope: 'bookings:read',
  summary: 'Bookings made with coupons',
  description: 'By take-off, 50 a page unless told.',
  query: bookingQuery,
  body: nothing,
  answer: { status: 200, schema: bookingList, example: samples.bookings },
  refusals: [],
  once: false,
  example: { query: { from: '2026-12-01', to: '2026-12-31', state: 'booked' } },
})

export const readBooking = operation({
  id: 'readBooking',
  method: 'GET',
  path: '/bookings/{id}',
  scope: 'bookings:read',
  summary: 'A booking',
  description: 'As it stands now.',
  query: nothing,
  body: nothing,
  answer: { status: 200, schema: booking, example: samples.booking },
  refusals: [],
  once: false,
  example: { path },
})

export const moveBookingCall = operation({
  id: 'moveBooking',
  method: 'POST',
  path: '/bookings/{id}/move',
  scope: 'bookings:write',
  summary: 'Move it to another slot',
  description: 'Search with `moving` for slots that suit it. Everyone concerned is told old and new.',
  query: nothing,
  body: bookingMove,
  answer: { status: 200, schema: booking, example: samples.moved },
  refusals: ['slot_taken', 'slot_not_offered', 'past_cutoff', 'booking_over', 'external_closed'],
  once: true,
  example: { path, body: { slot: 'discovery-30.LFCL.20261206T0900Z' } },
})

export const cancelBookingCall = operation({
  id: 'cancelBooking',
  method: 'POST',
  path: '/bookings/{id}/cancel',
  scope: 'bookings:write',
  summary: 'Cancel it for the customer',
  description: 'Its coupons are good again. Cancelling twice is cancelling once.',
  query: nothing,
  body: bookingCancel,
  answer: { status: 200, schema: booking, example: samples.cancelled },
  refusals: ['past_cutoff', 'booking_over'],
  once: true,
  example: { path, body: { reason: 'Empêchement' } },
})
