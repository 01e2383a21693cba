import { aBookableClub } from '../support/club'
import { booked, crew, enter, inTwoDays } from '../support/day'
import { confirm, giveReference, openDay, sayWhoFlies, slots } from '../support/desk'
import { codeIn, colonInk, colonWidth, overflowAtTwice, overprinted } from '../support/looks'
import { expect, test } from '../support/test'

// Each picture is judged by what it holds, or against another of the same run: no browser's own drawing is stored.
test.use({ locale: 'en-GB', bypassCSP: true })

test('what a visitor reads is whole: times, rail, code, large letters', async ({ page }) => {
  const club = await aBookableClub()
  const wide: Record<string, number> = {}
  const measure = async (name: string) => {
    wide[name] = await overflowAtTwice(page)
  }
  await page.goto(`/${club.slug}`)
  await measure('door')
  await giveReference(page, club.slug, club.references[0] ?? '')
  await measure('passengers')
  await sayWhoFlies(page)
  await openDay(page)
  await measure('slots')
  await test.step('a time keeps its colon', async () => {
    const time = slots(page).first().locator('time').first()
    expect(await colonWidth(time)).toBeGreaterThan(0.2)
    expect(await colonInk(time)).toBeGreaterThan(8)
  })
  await slots(page).first().click()
  await page.waitForURL(/\/book\/details/)
  await measure('details')
  await confirm(page)
  await measure('done')
  await test.step('the rail runs through its dots', async () => {
    const places = await page.locator('.rail').evaluate((rail) => {
      const line =
        Number.parseFloat(getComputedStyle(rail, '::before').left) + rail.getBoundingClientRect().left
      return [...rail.children].map((stop) => {
        const { left, width } = getComputedStyle(stop, '::before')
        return (
          stop.getBoundingClientRect().left +
          Number.parseFloat(left) +
          Number.parseFloat(width) / 2 -
          line -
          1
        )
      })
    })
    expect(places.length).toBeGreaterThan(1)
    for (const aside of places) expect(Math.abs(aside)).toBeLessThan(1.5)
  })
  const manage = (await page.locator('main aside a[href*="/b/"]').getAttribute('href')) ?? ''
  await page.goto(manage)
  await measure('booking')
  await page.goto(`${manage}/confirmation`)
  await measure('confirmation')
  expect(wide).toEqual(Object.fromEntries(Object.keys(wide).map((name) => [name, 0])))

  const code = page.getByRole('main').getByRole('img').first()
  for (const [width, colorScheme, forcedColors] of [
    [320, 'light', 'none'],
    [375, 'dark', 'none'],
    [375, 'dark', 'active'],
    [1440, 'light', 'none'],
  ] as const) {
    await test.step(`the code can be read: ${width}, ${colorScheme}, forced colours ${forcedColors}`, async () => {
      await page.setViewportSize({ width, height: 844 })
      await page.emulateMedia({ colorScheme, forcedColors })
      expect(await codeIn(code)).toContain(`/${club.slug}/checkin/`)
      expect(await overprinted(page.locator('article').first())).toEqual([])
    })
  }
})

test('no word of the check-in page is broken', async ({ page }) => {
  const club = await aBookableClub({ external: { stepMinutes: 60, noticeMinutes: 60 } })
  const id = await booked(club, { coupon: 0, hour: 10, day: inTwoDays() })
  await enter(page, club, crew, `day/flights/${id}`)
  for (const width of [390, 1024, 1440, 1920]) {
    await page.setViewportSize({ width, height: 900 })
    const broken = await page.locator('main dd').evaluateAll((facts) =>
      facts.flatMap((fact) => {
        if (!(fact instanceof HTMLElement)) return []
        fact.style.overflowWrap = 'normal'
        return fact.scrollWidth > fact.clientWidth + 1 ? [fact.textContent] : []
      }),
    )
    expect(broken, `at ${width} px`).toEqual([])
    expect(await overprinted(page.locator('main')), `at ${width} px`).toEqual([])
  }
})
