import { withdrawBooking } from '@/domain/schedule/plans/withdraw'
import { looksOf } from '../support/axe'
import { bookingsOf } from '../support/club'
import { aFlyingClub, enter, first } from '../support/hits'
import { aStaff, scheduling } from '../support/staff'
import { expect, test } from '../support/test'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'in a browser' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled, viewport: { width: 1440, height: 900 } })

    test('a caller without an address books beyond the limits, with a reason that stays', async ({
      page,
    }) => {
      const club = await aFlyingClub([[first, 10]], 2)
      const { look, found } = looksOf(page, javaScriptEnabled ? [390, 1440] : [])
      await enter(page, club.slug, await aStaff(club, scheduling), 'bookings')
      await page.locator('a[href$="/bookings/new"]').first().click()
      await page.locator('[name="reference"]').fill('NOWHERE-7777')
      await page.locator('.desk-form button').click()
      await expect(page.locator('.errors')).toBeVisible()
      await page.locator('[name="reference"]').fill(` ${club.coupons[1]?.reference.toLowerCase()} `)
      await page.locator('.desk-form button').click()
      await page.locator('[name="date"]').fill(first)
      await page.locator('[name="weight"]').first().fill('81')
      await page.locator('section[aria-labelledby="flight"] button').click()
      await expect(page).toHaveURL(new RegExp(`date=${first}`))
      const beyond = page.locator('details.beyond')
      await beyond.locator('summary').click()
      await beyond.locator('[type="radio"]').last().check()
      await look('starts')
      await page.locator('section[aria-labelledby="starts"] form button').click()
      await expect(page.locator('#reason-error')).toBeVisible()
      await page.locator('[name="reason"]').fill('Le pilote reste ce soir-là')
      await page.locator('section[aria-labelledby="starts"] form button').click()
      await expect(page.locator('[name="lastName"]')).toBeVisible()
      await look('contact')
      await page.locator('[name="lastName"]').fill('Roux')
      await page.locator('[name="firstName"]').fill('Odile')
      await page.locator('[name="cellPhone"]').fill('12')
      await page.locator('[name="staffNote"]').fill('Entend mal, parler fort')
      await page.locator('.desk-form button').click()
      await expect(page.locator('#cellPhone-error')).toBeVisible()
      await page.locator('[name="cellPhone"]').fill('05 61 00 00 00')
      await page.locator('.desk-form button').click()
      await expect(page).toHaveURL(/done=booked/)
      await expect(page.locator('main')).toContainText('Le pilote reste ce soir-là')
      await expect(page.locator('main')).toContainText('Entend mal, parler fort')
      await page.locator('a[href$="act=correct"]').click()
      await look('correct')
      await page.locator('[name="weight[0]"]').fill('249')
      await page.locator('.desk-form button[type="submit"]').click()
      await expect(page.locator('#reason-error')).toBeVisible()
      await page.locator('[name="weight[0]"]').fill('64')
      await page.locator('[name="firstName"]').fill('Odile-Marie')
      await page.locator('.desk-form button[type="submit"]').click()
      await expect(page).toHaveURL(/done=amended/)
      const made = (await bookingsOf(club)).filter(({ lastName }) => lastName === 'Roux')
      expect(made).toMatchObject([{ email: '', cellPhone: '+33561000000', firstName: 'Odile-Marie' }])
      expect(found).toEqual([])
    })

    test('whoever the club called off is called, booked again, or closed with a word', async ({ page }) => {
      const club = await aFlyingClub([
        [first, 10],
        [first, 14],
      ])
      const { look, found } = looksOf(page, javaScriptEnabled ? [390, 1440] : [])
      const staff = await aStaff(club, scheduling)
      const [one, two] = await bookingsOf(club)
      for (const booking of [one, two]) {
        await club.open((opened) =>
          withdrawBooking({ ...opened, actor: { kind: 'staff', id: staff.id } }, booking?.id ?? '', {
            sequence: 0,
            reason: 'Moteur',
          }),
        )
      }
      await enter(page, club.slug, staff, '')
      await page.locator('a[href$="/weather/waiting"]').first().click()
      await expect(page.locator('table.list tbody tr')).toHaveCount(2)
      await look('calls')
      const line = page.locator('table.list tbody tr').first()
      await line.locator('[name="word"]').fill('Ne veut plus voler')
      await line.locator('form:has([name="word"]) button').click()
      await expect(page.locator('table.list tbody tr')).toHaveCount(1)
      await page.locator('a[href*="again="]').click()
      await expect(page.locator('[name="weight"]').first()).toHaveValue('80')
      await page.locator('input[name="date"]').fill(first)
      await page.locator('section[aria-labelledby="flight"] button').click()
      await page.locator('#choice [type="radio"]').first().check()
      await page.locator('section[aria-labelledby="starts"] form button').click()
      await expect(page.locator('[name="cellPhone"]')).not.toHaveValue('')
      await page.locator('.desk-form button').click()
      await expect(page).toHaveURL(/done=booked/)
      await page.goto(`/${club.slug}/desk/weather/waiting`)
      await expect(page.locator('table.list tbody tr')).toHaveCount(0)
      expect(found).toEqual([])
    })
  })
}
