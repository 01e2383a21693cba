import type { SignupProblem } from '@/domain/platforms/signups/schema'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'

/** The form's fields, in the order of the page. */
export const fields = [
  'structureName',
  'domainName',
  'mainActivity',
  'firstName',
  'lastName',
  'email',
  'phone',
  'country',
  'language',
  'timeZone',
  'terms',
] as const

export type SignupField = (typeof fields)[number]

/** What each main activity is called: the keys of its words. */
export const activityWords = {
  aeroclub: 'activity.aeroclub',
  'flight-school': 'activity.flight-school',
  microlight: 'activity.microlight',
  gliding: 'activity.gliding',
  helicopter: 'activity.helicopter',
  'on-demand': 'activity.on-demand',
  'private-owner': 'activity.private-owner',
  other: 'activity.other',
} as const

/** The sentence of a problem with a field. */
export function problemSentence(locale: Locale, field: SignupField, problem: SignupProblem): string {
  const t = translator(locale, 'signup')
  return t(`problem.${problem}`, { field: t(`label.${field}`) })
}

/** "4 champs à corriger". */
export function problemsTitle(locale: Locale, count: number): string {
  return translator(locale, 'signup')('problem.count', { count })
}
