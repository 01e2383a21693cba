import type { FormState } from '@/lib/form'
import type { Locale } from '@/lib/i18n/locale'

/** What every page of a club shows of it. */
export type ClubFace = {
  slug: string
  name: string
  kind: 'production' | 'test' | 'demo'
  /** As people read it, and in E.164; null when the club gave none. */
  phone: { shown: string; dial: string } | null
  /** Hex colour of the logo on paper, or null for the house's own. */
  accent: string | null
}

/** What every view needs to speak: the reader's language, the club, the airfield's zone (IANA). */
export type Desk = { locale: Locale; club: ClubFace; zone: string }

/** What will be flown, as chosen so far. */
export type Flight = {
  activity: string
  durationMinutes: number
  passengers: number
  base: { name: string; icao: string }
}

/** A take-off time on offer. Instants are ISO 8601; `id` is sent back in the field `slot`. */
export type SlotOption = { id: string; start: string; meetAt: string; vacancies: number }

/** The slot kept for this visitor, until `expiresAt`. `canExtend` false: prolonged ten times already. */
export type Hold = { slot: string; start: string; meetAt: string; expiresAt: string; canExtend: boolean }

/** A free slot beside the one that went, in words. Made by `nearestSlots`. */
export type NearestSlot = { id: string; when: string; meet: string; spoken: string }

/** The answer to choosing a slot or confirming: the form's state, and the nearest free slots when someone was faster. */
export type SlotState = FormState & { nearest: readonly NearestSlot[] }
export type SlotAction = (state: SlotState, form: FormData) => Promise<SlotState>

/** A form that always leads somewhere (a redirect) or only refreshes its page. */
export type PlainAction = (form: FormData) => Promise<void>

/** The step a page is: its place among the five, and the addresses of those already done. */
export type StepName = 'reference' | 'passengers' | 'slot' | 'details' | 'done'
export type StepLinks = Partial<Record<StepName, string>>
