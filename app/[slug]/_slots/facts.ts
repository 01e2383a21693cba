import { type FormState, untouched } from '@/lib/form'
import type { LocalDate } from '@/lib/time'

/** A take-off time on offer. Instants are ISO 8601; `id` is sent back in the field `slot`. */
export type SlotOption = { id: string; start: string; meetAt: string; vacancies: number }

/** A free slot beside the one that went, in words. Made by `nearestSlots`. */
export type NearestSlot = { id: string; when: string; meet: string; spoken: string }

/** The answer to choosing a slot or confirming: the form's state, and the nearest free slots when someone was faster. */
export type SlotState = FormState & { nearest: readonly NearestSlot[] }
export const slotUntouched: SlotState = { ...untouched, nearest: [] }
export type SlotAction = (state: SlotState, form: FormData) => Promise<SlotState>

export type MonthOfDays = {
  /** `YYYY-MM`. */
  month: string
  /** Null past the horizon's ends. Only `month=` in these. */
  previous: { month: string; href: string } | null
  next: { month: string; href: string } | null
  /** Only days with free slots (the visitor's own held one counts). `href` carries `date=`. */
  days: readonly { date: LocalDate; slots: number; href: string }[]
}

export type DayOfSlots = {
  date: LocalDate
  /** Null where the sun does not rise or set that day. */
  sunrise: string | null
  sunset: string | null
  slots: readonly SlotOption[]
}

/** Nothing free in this month (`scope` month) or in the whole horizon. */
export type NothingFree = {
  scope: 'month' | 'horizon'
  next: { date: LocalDate; href: string } | null
  waitingHref: string | null
}
