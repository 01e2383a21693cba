import type { Page } from '@playwright/test'
import { eq } from 'drizzle-orm'
import { letters } from '@/db/schema/letters'
import { people, profiles } from '@/db/schema/people'
import type { Right } from '@/db/schema/rights'
import { pilot, plane } from '@/db/testing/parts'
import { confirmBooking } from '@/domain/bookings/bookings/confirm'
import { minutesAt } from '@/domain/calendar/hours/rules'
import { hashPassword } from '@/domain/doors/passwords/hash'
import { takeHold } from '@/domain/slots/holds/take'
import { aBookableClub, type BookableClub, inDays } from './club'
import { signIn } from './doors'
import { scheduling } from './staff'

export const [first, second] = [inDays(6), inDays(7)]
export const settling: Right[] = [...scheduling, 'fleet.manage', 'presences.all']
const PASSWORD = 'le vol du matin'

const names = ['Castan', 'Delpech', 'Bouzid-Etcheverry de la Montagne', 'Lacroix']

/** Three aircraft, three pilots, and external flights at these hours of two days, all on the first aircraft that is free. */
export async function aFlyingClub(
  hours: readonly (readonly [day: string, hour: number])[],
  coupons = hours.length,
): Promise<BookableClub> {
  const club = await aBookableClub({
    coupons,
    aircraft: 1,
    plane: { registration: 'F-AAAA' },
    pilots: 1,
    external: { stepMinutes: 60, noticeMinutes: 60 },
    parts: [plane({ registration: 'F-BBBB' }), pilot({ firstName: 'Bruno' }), pilot({ firstName: 'Chloé' })],
  })
  for (const [place, [day, hour]] of hours.entries()) await booked(club, place, day, hour)
  return club
}

async function booked(club: BookableClub, place: number, day: string, hour: number): Promise<void> {
  const [coupon, flown, base] = [club.coupons[place], club.activities[0], club.bases[0]]
  if (!coupon || !flown || !base) throw new Error('nothing to book')
  const holder = `visit:${place}` as const
  const hold = await club.open((opened) =>
    takeHold(opened, {
      holder,
      couponIds: [coupon.id],
      activityId: flown.id,
      baseId: base.id,
      start: minutesAt(day, hour * 60, 'Europe/Paris'),
      passengers: 1,
      weightsKg: [80],
      ages: null,
    }),
  )
  const lastName = names[place % names.length] ?? ''
  const email = `${lastName.length}.${place}@essais.example`
  await confirmBooking(
    club.ref,
    { kind: 'visitor', id: String(place) },
    {
      holder,
      holdId: hold.id,
      contact: { lastName, firstName: 'Camille', cellPhone: '+33612345678', email, isPassenger: true },
      passengerNames: [`Camille ${lastName}`],
      emergency: '',
      message: '',
      fields: {},
      consent: { conditions: new Date(), news: false },
      language: 'fr',
    },
  )
}

export async function enter(
  page: Page,
  slug: string,
  who: { identifier: string; password: string },
  path: string,
) {
  await page.goto(`/${slug}/login`)
  await signIn(page, who.identifier, who.password)
  await page.waitForURL(/\/desk/)
  await page.goto(`/${slug}/desk/${path}`)
}

export const lettersSince = (club: BookableClub, at: Date) =>
  club.open(async ({ tx, id }) => {
    const rows = await tx.select().from(letters).where(eq(letters.clubId, id))
    return rows.filter(({ createdAt }) => createdAt > at)
  })

/** One of the club's pilots may sign in; with the rights of a pilot. */
export async function asPilot(club: BookableClub, place: number) {
  const identifier = `pilote-${club.slug}`
  const passwordHash = await hashPassword(PASSWORD)
  const id = club.pilots[place]?.id ?? ''
  await club.open(async ({ tx, id: clubId }) => {
    const rights: Right[] = ['schedule.see', 'bookings.own', 'presences.own', 'day.see']
    const [profile] = await tx
      .insert(profiles)
      .values({ clubId, code: 'crew', name: 'Pilote', rights })
      .returning()
    if (!profile) throw new Error('no profile')
    await tx.update(people).set({ identifier, passwordHash, profileId: profile.id }).where(eq(people.id, id))
  })
  return { id, identifier, password: PASSWORD }
}

/** The button that takes an aircraft out of service, among the forms of its page. */
export const groundButton = (page: Page) =>
  page.locator('form.fact-form', { has: page.locator('[name="reason"]') }).getByRole('button')
