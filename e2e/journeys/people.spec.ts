import type { Page } from '@playwright/test'
import { and, eq } from 'drizzle-orm'
import { bookings } from '@/db/schema/bookings'
import { people, profiles } from '@/db/schema/people'
import type { Right } from '@/db/schema/rights'
import { unique } from '@/db/testing/club'
import { pilot } from '@/db/testing/parts'
import { hashPassword } from '@/domain/doors/passwords/hash'
import { addDays, instantOf, weekday } from '@/lib/time'
import { looksOf } from '../support/axe'
import { aBookableClub, bookingsOf, inDays } from '../support/club'
import { giveReference, sayWhoFlies, slots } from '../support/desk'
import { signIn } from '../support/doors'
import { aStaff } from '../support/staff'
import { expect, test } from '../support/test'

const PASSWORD = 'le vol du matin'
const flying: Right[] = ['schedule.see', 'bookings.own', 'presences.own', 'day.see']

/** The next Saturday that is neither today nor tomorrow. */
const saturday =
  Array.from({ length: 7 }, (_, ahead) => inDays(ahead + 2)).find((day) => weekday(day) === 6) ?? ''

/** A club whose only pilot is never there, and may sign in. */
async function aClubWithAPilot() {
  const club = await aBookableClub({ pilots: 0, parts: [pilot({ hours: [], firstName: 'Yves' })] })
  const id = club.pilots[0]?.id ?? ''
  const identifier = unique('p')
  const passwordHash = await hashPassword(PASSWORD)
  await club.open(async ({ tx, id: clubId }) => {
    const profile = { clubId, code: unique('pilot'), name: 'Pilote', rights: flying }
    const [made] = await tx.insert(profiles).values(profile).returning()
    await tx
      .update(people)
      .set({ identifier, passwordHash, profileId: made?.id ?? '' })
      .where(and(eq(people.clubId, clubId), eq(people.id, id)))
  })
  return { club, id, signedIn: (page: Page) => enter(page, club.slug, identifier) }
}

async function enter(page: Page, slug: string, identifier: string, password = PASSWORD): Promise<void> {
  await page.goto(`/${slug}/login`)
  await signIn(page, identifier, password)
  await page.waitForURL(/\/desk$/)
}

const slotsOn = async (page: Page, slug: string, reference: string) => {
  await giveReference(page, slug, reference)
  await sayWhoFlies(page)
  const { pathname, searchParams } = new URL(page.url())
  searchParams.set('date', saturday)
  await page.goto(`${pathname}?${searchParams}`)
}

test('a pilot opens a Saturday in two taps on a phone: the booking desk offers slots there, until it is undone', async ({
  page,
  somebodyElse,
}) => {
  const { club, signedIn } = await aClubWithAPilot()
  const reference = club.references[0] ?? ''
  const visitor = await somebodyElse()
  await slotsOn(visitor, club.slug, reference)
  await expect(slots(visitor)).toHaveCount(0)
  await signedIn(page)
  await page.locator('.office-rail').getByRole('link', { name: 'Pilotes' }).click()
  await page.locator(`button[name="duty"][value="${saturday}/day"]`).click()
  const notice = page.locator('.done-notice')
  await expect(notice).toContainText(/Permanence ouverte\s: samedi/)
  await expect(page.locator('.duty-part.whole', { hasText: 'Ouverte' })).toHaveCount(1)
  await visitor.reload()
  await expect(slots(visitor).first()).toBeVisible()
  await notice.getByRole('button', { name: 'Annuler' }).click()
  await expect(notice).toContainText('Permanence fermée')
  await visitor.reload()
  await expect(slots(visitor)).toHaveCount(0)
  await notice.getByRole('button', { name: 'Rouvrir' }).click()
  await expect(notice).toContainText('Permanence ouverte')
  await visitor.reload()
  await expect(slots(visitor).first()).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('duties, weekly hours and absences are kept, and what is wrong is said beside its field', async ({
    page,
  }) => {
    const { club, id, signedIn } = await aClubWithAPilot()
    await signedIn(page)
    await page.goto(`/${club.slug}/desk/pilots`)
    await expect(page).toHaveURL(new RegExp(`/desk/pilots/${id}$`))
    await page.locator(`button[name="duty"][value="${saturday}/morning"]`).click()
    await expect(page.locator('.done-notice')).toContainText(/9\sh à 13\sh/)

    const other = page.locator('details', { hasText: 'Un autre jour' })
    await other.locator('summary').click()
    await other.locator('[name="date"]').fill(saturday)
    await other.locator('[name="from"]').fill('18:00')
    await other.locator('[name="to"]').fill('09:00')
    await other.getByRole('button', { name: 'Ouvrir la permanence' }).click()
    const errors = page.locator('.errors[role="alert"]')
    await expect(errors).toContainText('La fin doit venir après le début.')
    await expect(page.locator('#to-error').first()).toBeVisible()
    await expect(page.locator('details[open] [name="from"]').first()).toHaveValue('18:00')

    const week = page.locator('details', { hasText: 'Ajouter des heures' })
    await week.locator('summary').click()
    await week.getByLabel('mercredi').check()
    await week.locator('[name="to"]').fill('12:30')
    await week.getByRole('button', { name: 'Ajouter ces heures' }).click()
    await expect(page.locator('.week-list')).toContainText(/9\sh à 12\sh\s30/)
    await page.getByRole('button', { name: /^Retirer mercredi/ }).click()
    await expect(page.locator('.done-notice')).toContainText('Heures retirées')
    await page.locator('.done-notice').getByRole('button', { name: 'Remettre' }).click()
    await expect(page.locator('.week-list')).toContainText(/9\sh à 12\sh\s30/)

    const away = page.locator('details', { hasText: 'Ajouter une absence' })
    await away.locator('summary').click()
    await away.getByRole('button', { name: "Enregistrer l'absence" }).click()
    await expect(page.locator('.errors')).toContainText('Donnez un jour.')
    await page.locator('[name="fromDate"]').fill(saturday)
    await page.locator('[name="toDate"]').fill(addDays(saturday, 1))
    await page.getByRole('button', { name: "Enregistrer l'absence" }).click()
    await expect(page.locator('.done-notice')).toContainText('Absence enregistrée')
    await page.locator('.done-notice').getByRole('button', { name: 'Annuler' }).click()
    await expect(page.locator('.done-notice')).toContainText('Absence retirée')
    await expect(page.locator('main')).toContainText('Aucune absence prévue.')
  })
})

test('the private calendar is subscribed to, answers 304, and is replaced', async ({ page, request }) => {
  const { club, signedIn } = await aClubWithAPilot()
  await signedIn(page)
  await page.goto(`/${club.slug}/desk/me`)
  const address = () => page.locator('#calendar-address').inputValue()
  const first = await address()
  expect(await page.getByRole('link', { name: "S'abonner" }).getAttribute('href')).toBe(
    first.replace(/^http/, 'webcal').replace('webcals', 'webcal'),
  )
  const answer = await request.get(first)
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'text/calendar; charset=utf-8'])
  expect(answer.headers()['referrer-policy']).toBe('no-referrer')
  const again = await request.get(first, { headers: { 'If-None-Match': answer.headers().etag ?? '' } })
  expect(again.status()).toBe(304)
  await page.getByText('Elle est tombée dans de mauvaises mains').click()
  await page.getByRole('button', { name: "Remplacer l'adresse" }).click()
  await expect(page.locator('.done-notice')).toContainText('Nouvelle adresse créée')
  const second = await address()
  expect(second).not.toBe(first)
  expect([(await request.get(first)).status(), (await request.get(second)).status()]).toEqual([404, 200])
})

test('a member sees their own bookings, and chooses language and mails', async ({ page }) => {
  const club = await aBookableClub({})
  const hugo = await aStaff(club, ['schedule.see', 'bookings.own'], 'Hugo')
  await ownHire(club, hugo.id)
  await enter(page, club.slug, hugo.identifier)
  await page.locator('main').getByRole('link', { name: 'Vos vols et réglages' }).click()
  await expect(page.locator('.flight-list').first()).toContainText(/10\sh à 11\sh/)
  await expect(page.locator('main')).not.toContainText('Mes permanences')
  await expect(page.locator('.office-rail')).not.toContainText('Pilotes')
  expect((await page.request.get(`/${club.slug}/desk/pilots`)).status()).toBe(404)
  await page.goto(`/${club.slug}/desk/me`)
  await page.locator('select[name="language"]').selectOption('en')
  await page.locator('[name="mailed"]').uncheck()
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.locator('.done-notice')).toContainText('Your choices are saved.')
  await expect(page.locator('[name="mailed"]')).not.toBeChecked()
  await page.goto(`/${club.slug}/desk`)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

async function ownHire(club: Awaited<ReturnType<typeof aBookableClub>>, customerId: string) {
  const startAt = instantOf(saturday, 600, 'Europe/Paris')
  await club.open(async ({ tx, id: clubId }) => {
    const [activity, base, plane] = [club.activities[0], club.bases[0], club.aircraft[0]]
    if (!activity || !base || !plane) throw new Error('the club is not whole')
    await tx.insert(bookings).values({
      clubId,
      external: false,
      activityId: activity.id,
      baseId: base.id,
      aircraftId: plane.id,
      customerId,
      meetAt: startAt,
      startAt,
      endAt: new Date(startAt.getTime() + 3_600_000),
      language: 'fr',
    })
  })
  expect(await bookingsOf(club)).toHaveLength(1)
}

test('who keeps everybody’s presences finds the pilots; a pilot only their own page', async ({
  page,
  somebodyElse,
}) => {
  const { club, id, signedIn } = await aClubWithAPilot()
  const sophie = await aStaff(club, ['schedule.see', 'presences.own', 'presences.all'], 'Sophie')
  await enter(page, club.slug, sophie.identifier)
  await page.goto(`/${club.slug}/desk/pilots`)
  await page.getByRole('link', { name: 'Yves Martin' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Yves Martin')
  await page.locator(`button[name="duty"][value="${saturday}/afternoon"]`).press('Enter')
  await expect(page.locator('.done-notice')).toContainText(/13\sh à 18\sh/)
  const yves = await somebodyElse()
  await signedIn(yves)
  expect((await yves.request.get(`/${club.slug}/desk/pilots/${id}`)).status()).toBe(200)
  expect((await yves.request.get(`/${club.slug}/desk/pilots/${sophie.id}`)).status()).toBe(404)
})

test('axe finds nothing, in both languages, in any width, light or dark', async ({ page }) => {
  const { club, id, signedIn } = await aClubWithAPilot()
  await signedIn(page)
  const { look, found } = looksOf(page, [390, 768, 1440])
  for (const lang of ['fr', 'en']) {
    await page.goto(`/${club.slug}/desk/pilots/${id}?lang=${lang}`)
    for (const summary of await page.locator('main summary').all()) await summary.click()
    await look(`pilot ${lang}`)
    await page.goto(`/${club.slug}/desk/me?done=kept&lang=${lang}`)
    await look(`me ${lang}`)
  }
  expect(found).toEqual([])
})
