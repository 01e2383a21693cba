import { z } from 'zod'
import { mainActivities } from '@/db/schema/clubs'
import { locales } from '@/lib/i18n/locale'

/** What the operator's form sends. `slug` empty: the demonstration. */
export const templateChoice = z.object({
  language: z.enum(locales),
  mainActivity: z.enum(mainActivities),
  slug: z.string().trim().toLowerCase().max(80),
})
