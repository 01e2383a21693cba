import { z } from 'zod'
import type { MainActivity } from '@/db/schema/clubs'
import type { Locale } from '@/lib/i18n/locale'

/** What job `create_platforms` works on. */
export const creationJob = z.object({ creationId: z.uuid() })

/** Platforms to be made for an account. `sandboxOf`: one more sandbox of that platform alone, under `slug`. */
export type NewCreation = {
  signupId: string | null
  accountId: string
  slug: string
  name: string
  mainActivity: MainActivity
  country: string
  language: Locale
  timeZone: string
  sandboxOf?: string | null
}

/** Why a creation cannot go on. */
export type CreationFailure = 'slug_taken' | 'no_template'

/** How far a creation has come; the page that shows it says no more. */
export type Progress = {
  name: string
  /** Null: one more sandbox is made, and nothing else. */
  platform: Step | null
  sandbox: Step
  done: boolean
  failure: CreationFailure | null
}

/** `bookable`: with coupons, on its public page. */
type Step = { slug: string; ready: boolean; bookable: boolean }

/** The progress in a word. */
export function stageOf({ platform, sandbox, done, failure }: Progress) {
  if (failure) return failure
  if (done) return 'done'
  if (sandbox.ready) return 'mail'
  return platform?.ready ? 'sandbox' : 'platform'
}
