import * as z from 'zod/mini'
import { tidyText } from '@/lib/text'

/** The texts that a club writes itself, in the order in which they are asked. */
export const textNames = ['conditions', 'bring', 'legal', 'privacy'] as const

type TextName = (typeof textNames)[number]

/** A club's texts in both languages; empty: none. */
export type ClubTexts = Record<TextName, { fr: string; en: string }>

export const LONGEST_TEXT = 20_000

const text = z
  .string({ error: 'long' })
  .check(z.overwrite(tidyText), z.maxLength(LONGEST_TEXT, { error: 'long' }))
const both = z.object({ fr: text, en: text }, { error: 'long' })

/** What the form sends; messages are keys. `read` is the fingerprint of what it showed. */
export const textsForm = z.object({
  conditions: both,
  bring: both,
  legal: both,
  privacy: both,
  read: z.string({ error: 'long' }),
})
