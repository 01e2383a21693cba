import { linkToken } from '@/lib/token'

/** What the address of a calendar is made of. */
export type CalendarOwner = { id: string; calendarVersion: number }

/** The address of somebody's calendar at a club; whoever has it reads it, until its owner makes another. */
export function calendarUrl(
  { appUrl, secret }: { appUrl: string; secret: string },
  slug: string,
  { id, calendarVersion }: CalendarOwner,
): string {
  return `${appUrl}/${slug}/calendar/${linkToken(secret, 'calendar', id, calendarVersion)}.ics`
}

/** The same for the calendar that opens by itself on a telephone. */
export function subscriptionUrl(url: string): string {
  return url.replace(/^https?:/, 'webcal:')
}
