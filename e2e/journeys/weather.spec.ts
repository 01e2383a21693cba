import type { Page } from '@playwright/test'
import { unique } from '@/db/testing/club'
import { cancelBooking } from '@/domain/bookings/bookings/cancel'
import { confirmBooking } from '@/domain/bookings/bookings/confirm'
import { takeHold } from '@/domain/slots/holds/take'
import { instantOf, toMinutes } from '@/lib/time'
import { looksOf } from '../support/axe'
import { aBookableClub, type BookableClub, bookingsOf, inDays } from '../support/club'
import { confirm, someone } from '../support/desk'
import { mailNumber, mailsTo, manageLink } from '../support/mailbox'
import { aStaff, openSchedule, scheduling } from '../support/staff'
import { expect, test } from '../support/test'

const day = inDays(5)
const desktop = { width: 1440, height: 900 }
test.use({ viewport: desktop })

const aClub = () =>
  aBookableClub({ coupons: 4, aircraft: 3, external: { stepMinutes: 60, noticeMinutes: 60 } })

type Flown = { id: string; email: string; lastName: string }

/** A flight of the day, booked by somebody with the nth coupon. */
async function flies(club: BookableClub, nth: number, hour: number, lastName: string): Promise<Flown> {
  const email = `${unique('client')}@essais.example`
  const [coupon, activity, base] = [club.coupons[nth], club.activities[0], club.bases[0]]
  if (!coupon || !activity || !base) throw new Error('the club is not whole')
  const holder = `visit:${nth}` as const
  const hold = await club.open((opened) =>
    takeHold(opened, {
      holder,
      couponIds: [coupon.id],
      activityId: activity.id,
      baseId: base.id,
      start: toMinutes(instantOf(day, hour * 60, 'Europe/Paris')),
      passengers: 1,
      weightsKg: [75],
      ages: null,
    }),
  )
  const contact = { lastName, firstName: 'Camille', cellPhone: '+33639981762', email, isPassenger: true }
  const id = await confirmBooking(
    club.ref,
    { kind: 'visitor', id: String(nth) },
    {
      holder,
      holdId: hold.id,
      contact,
      passengerNames: [`Camille ${lastName}`],
      emergency: '',
      message: '',
      fields: {},
      consent: { conditions: new Date(), news: false },
      language: 'fr',
    },
  )
  return { id, email, lastName }
}

async function openWeather(page: Page, club: BookableClub, query = `date=${day}`): Promise<void> {
  await openSchedule(page, club.slug, await aStaff(club, scheduling), `date=${day}`)
  await page.goto(`/${club.slug}/desk/weather?${query}`)
}

const outcome = (page: Page) => page.locator('.weather-outcome')
const send = (page: Page) => outcome(page).getByRole('button', { name: /^Reporter/ })
/** Without JavaScript the choice is sent by a button. */
const update = async (page: Page) => {
  const button = page.getByRole('button', { name: 'Mettre à jour' })
  if (await button.isVisible()) await button.click()
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'a storm' : 'a storm, without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('takes two flights of three; their customers choose another slot in one press and leave the list', async ({
      page,
      somebodyElse,
    }) => {
      test.slow()
      const club = await aClub()
      const [first, spared, last] = [
        await flies(club, 0, 10, 'Faure'),
        await flies(club, 1, 12, 'Cazals'),
        await flies(club, 2, 14, 'Lagarde'),
      ]
      await openWeather(page, club)
      await expect(send(page)).toHaveText('Reporter 3 vols')
      await page.getByLabel('Camille Cazals').press('Space')
      await page.locator('select[name="reason"]').selectOption('storm')
      await update(page)
      await expect(send(page)).toHaveText('Reporter 2 vols')
      await expect(outcome(page)).toContainText('2 vols seront reportés')
      await expect(outcome(page)).toContainText('2 courriels aux clients, 2 aux pilotes')
      await expect(outcome(page).locator('blockquote')).toContainText('Des orages sont annoncés')
      await expect(page.getByLabel('Camille Cazals')).not.toBeChecked()
      await outcome(page).locator('textarea').fill('Nous vous rappelons ce soir.')
      await send(page).press('Enter')
      await expect(page).toHaveURL(/\/desk\/weather\/waiting\?done=2$/)
      await expect(page.locator('.notice')).toContainText('2 vols reportés.')
      const rows = page.locator('main table tbody tr')
      await expect(rows).toHaveCount(2)
      await expect(rows.first().getByRole('link', { name: 'Appeler Camille Faure' })).toHaveAttribute(
        'href',
        'tel:+33639981762',
      )
      await rows.first().getByRole('button', { name: 'Prévenu Camille Faure' }).click()
      await expect(rows.first()).toContainText(/prévenu.*Ada/)
      await expect(rows.nth(1)).toContainText('à prévenir')
      const states = (await bookingsOf(club)).map(({ id, state }) => [id, state])
      expect(new Map(states as [string, string][])).toEqual(
        new Map([
          [first.id, 'cancelled'],
          [spared.id, 'booked'],
          [last.id, 'cancelled'],
        ]),
      )

      const mail = await mailNumber(2, first.email)
      expect(mail.subject).toMatch(/^Votre vol du .* est reporté$/)
      expect(mail.text).toContain('Nous vous rappelons ce soir.')
      expect(await mailsTo(spared.email)).toHaveLength(1)
      const reader = await somebodyElse()
      const asked: string[] = []
      reader.on('request', (request) => asked.push(request.url()))
      await reader.goto(manageLink(mail))
      await expect(reader.locator('main')).toContainText('Vol reporté')
      await reader.getByRole('button', { name: 'Choisir un autre créneau' }).click()
      await expect(reader).toHaveURL(/\/book\/slots\?/)
      const slot = reader.locator('.day-list button[name="slot"]').first()
      await slot.click()
      await expect(reader).toHaveURL(/\/book\/details/)
      await confirm(reader, someone({ lastName: 'Faure' }))
      expect(asked.filter((url) => url.includes(club.references[0] ?? 'none'))).toEqual([])
      await reader.goto(manageLink(mail))
      await expect(reader.locator('main')).toContainText('Votre bon sert déjà à un autre vol')
      await expect(reader.getByRole('button', { name: 'Choisir un autre créneau' })).toHaveCount(0)

      if (!javaScriptEnabled) await page.reload()
      await expect(rows).toHaveCount(1)
      await expect(rows).toContainText('Camille Lagarde')
    })
  })
}

test('what its customer called off meanwhile is left, and said by name; the rest goes', async ({ page }) => {
  const club = await aClub()
  const [gone, stays] = [await flies(club, 0, 10, 'Faure'), await flies(club, 1, 14, 'Soulié')]
  await openWeather(page, club, `date=${day}&reason=ceiling`)
  await expect(send(page)).toHaveText('Reporter 2 vols')
  await club.open((opened) =>
    cancelBooking({ ...opened, actor: { kind: 'customer', id: gone.id } }, gone.id, ''),
  )
  await send(page).click()
  await expect(page.locator('.notice')).toContainText('1 vol reporté.')
  await expect(page.locator('.notice li')).toContainText('était déjà annulé')
  const after = new Map((await bookingsOf(club)).map((booking) => [booking.id, booking]))
  expect(after.get(stays.id)).toMatchObject({ state: 'cancelled', cancelledBy: 'club' })
  expect(after.get(gone.id)).toMatchObject({ cancelledBy: 'customer', postponedAt: null, sequence: 1 })
  await expect(page.locator('.weather-hits tr.gone')).toContainText('Camille Soulié')
  await mailNumber(2, stays.email)
  await mailNumber(2, gone.email)
})

test('some hours, or one flight; nothing ticked is nothing to press', async ({ page }) => {
  const club = await aClub()
  const [, noon] = [await flies(club, 0, 10, 'Faure'), await flies(club, 1, 14, 'Soulié')]
  await openWeather(page, club, `date=${day}&span=hours&from=13:00&to=18:00`)
  await expect(send(page)).toHaveText('Reporter 1 vol')
  await expect(outcome(page)).toContainText('Soulié')
  await page.getByLabel('Toute la journée').check()
  await expect(send(page)).toHaveText('Reporter 2 vols')
  await page.goto(`/${club.slug}/desk/weather?booking=${noon.id}`)
  await expect(page.getByLabel('Un seul vol')).toBeChecked()
  await expect(send(page)).toHaveText('Reporter 1 vol')
  await page.getByLabel('Camille Soulié').uncheck()
  await expect(outcome(page)).toContainText('Aucun vol ne sera reporté')
  await expect(send(page)).toHaveCount(0)
})

test.describe('without the right', () => {
  test.use({ expected: [/404 \(Not Found\)/] })

  test('there is neither page', async ({ page }) => {
    const club = await aClub()
    await openSchedule(page, club.slug, await aStaff(club, ['schedule.see', 'bookings.own']), `date=${day}`)
    for (const path of ['weather', 'weather/waiting'])
      expect((await page.request.get(`/${club.slug}/desk/${path}`)).status()).toBe(404)
  })
})

for (const [locale, widths] of Object.entries({ 'fr-FR': [390, 768, 1440], 'en-GB': [1440, 768, 390] })) {
  test.describe(() => {
    test.use({ locale, viewport: { width: widths[0] ?? 0, height: 900 } })

    test(`axe finds nothing in any width, light or dark: ${locale}`, async ({ page }) => {
      test.slow()
      const club = await aClub()
      const lost = await flies(club, 0, 10, 'Faure')
      await flies(club, 1, 14, 'de la Rochefoucauld-Montmorency-Laval')
      await openWeather(page, club)
      const { look, found } = looksOf(page, widths)
      await look('a choice')
      await outcome(page).locator('textarea').fill('x'.repeat(301))
      await outcome(page).locator('button[type="submit"]').click()
      await expect(outcome(page).getByRole('alert')).toBeFocused()
      await look('an error')
      await outcome(page).locator('textarea').fill('')
      await outcome(page).locator('button[type="submit"]').click()
      await expect(page.locator('main table tbody tr')).toHaveCount(2)
      await look('those who wait')
      await page.goto(`/${club.slug}/desk/weather?date=${day}`)
      await look('nothing left')
      await page.goto(manageLink(await mailNumber(2, lost.email)))
      await look('the customer’s page')
      expect(found).toEqual([])
    })
  })
}
