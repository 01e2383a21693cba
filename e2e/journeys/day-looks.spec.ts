import AxeBuilder from '@axe-core/playwright'
import { aBookableClub } from '../support/club'
import { began, booked, checkinPath, enter, inTwoDays, office } from '../support/day'
import { expect, test } from '../support/test'

const day = inTwoDays()

for (const locale of ['fr-FR', 'en-GB']) {
  for (const width of [390, 768, 1440]) {
    test.describe(() => {
      test.use({ locale, viewport: { width, height: 900 } })

      test(`axe finds nothing: ${locale}, ${width} px, light and dark`, async ({ page }) => {
        test.slow()
        const club = await aBookableClub({ coupons: 3, external: { stepMinutes: 60, noticeMinutes: 60 } })
        const now = await booked(club, { coupon: 0, hour: 10, day, age: 13 })
        await booked(club, { coupon: 1, hour: 14, day, lastName: 'Faure' })
        const flown = await booked(club, { coupon: 2, hour: 16, day, lastName: 'Vernet' })
        await began(club, flown, 45)
        await enter(page, club, office, `day?date=${day}`)
        const found: string[] = []
        const look = async (path: string) => {
          await page.goto(`/${club.slug}/${path}`)
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
            const { violations } = await new AxeBuilder({ page }).analyze()
            found.push(
              ...violations.map(
                ({ id, nodes }) => `${path}, ${colorScheme}: ${id} ${nodes[0]?.html.slice(0, 200)}`,
              ),
            )
          }
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
          if (wide > 0) found.push(`${path}: ${wide} px wider than the screen`)
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
}
