import { looksOf } from '../support/axe'
import { aBookableClub } from '../support/club'
import { began, booked, checkinPath, enter, inTwoDays, office } from '../support/day'
import { expect, test } from '../support/test'

const day = inTwoDays()

for (const [locale, widths] of Object.entries({ 'fr-FR': [390, 768, 1440], 'en-GB': [1440, 768, 390] })) {
  test.describe(() => {
    test.use({ locale, viewport: { width: widths[0] ?? 0, height: 900 } })

    test(`axe finds nothing in any width, light or dark: ${locale}`, async ({ page }) => {
      test.slow()
      const club = await aBookableClub({ coupons: 3, external: { stepMinutes: 60, noticeMinutes: 60 } })
      const now = await booked(club, { coupon: 0, hour: 10, day, age: 13 })
      await booked(club, { coupon: 1, hour: 14, day, lastName: 'Faure' })
      const flown = await booked(club, { coupon: 2, hour: 16, day, lastName: 'Vernet' })
      await began(club, flown, 45)
      await enter(page, club, office, `day?date=${day}`)
      const { look: lookAround, found } = looksOf(page, widths)
      const look = async (path: string) => {
        await page.goto(`/${club.slug}/${path}`)
        await lookAround(path)
      }
      await look(`desk/day?date=${day}`)
      await look(`desk/day/run?date=${day}`)
      await look(`desk/day/eve?date=${day}&refused=booking_changed`)
      await look(`desk/day/flights/${now}`)
      await look(`desk/day/flights/${flown}`)
      await page.getByRole('button', { name: /Noter « effectué »|Note as flown/ }).click()
      await expect(page.getByRole('status').filter({ hasText: /effectué|flown/ })).toBeVisible()
      await look(`desk/day/flights/${flown}`)
      await look('desk/day/register')
      await look((await checkinPath(club, flown)).split('/').slice(2).join('/'))
      expect(found).toEqual([])
    })
  })
}
