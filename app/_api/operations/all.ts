import type { Operation } from '@/app/_edge/operation'
import {
  cancelBookingCall,
  confirmBookingCall,
  listBookingsCall,
  moveBookingCall,
  readBooking,
} from './bookings'
import { readClub } from './club'
import { changeCoupon, pushCoupon, readCoupon, verifyCoupon } from './coupons'
import { extendSlot, holdSlot, releaseSlot } from './holds'
import { readSchedule } from './schedule'
import { listActivities, listSlots, searchFreeSlots } from './slots'

/** Every call of the REST API, by what it is about, in the order in which a partner meets them. */
export const chapters = {
  club: [readClub],
  coupons: [pushCoupon, verifyCoupon, readCoupon, changeCoupon],
  slots: [listActivities, listSlots, searchFreeSlots],
  holds: [holdSlot, extendSlot, releaseSlot],
  bookings: [confirmBookingCall, listBookingsCall, readBooking, moveBookingCall, cancelBookingCall],
  schedule: [readSchedule],
} satisfies Record<string, readonly Operation[]>

export type Chapter = keyof typeof chapters
