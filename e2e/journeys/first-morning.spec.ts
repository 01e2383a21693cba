import type { Right } from '@/db/schema/rights'
import { enter, lookAt, somebodyWith } from '../support/accounts'
import { aBookableClub, type BookableClub } from '../support/club'
import { expect, test } from '../support/test'

const everything: Right[] = ['schedule.see', 'coupons.see', 'settings.manage']

const readers = [
  {
    lang: 'fr',
    locale: 'fr-FR',
    viewport: { width: 390, height: 844 },
    tryIt: "Réserver avec un bon d'essai",
  },
  {
    lang: 'en',
    locale: 'en-GB',
    viewport: { width: 1280, height: 900 },
    tryIt: 'Book it with a trial voucher',
  },
] as const

const bar = {
  fr: 'Plateforme de test (bac à sable)\u00a0: les données peuvent être effacées',
  en: 'Test platform (sandbox): data may be erased',
}

for (const { lang, locale, viewport, tryIt } of readers) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`in ${lang}, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
      test.use({ locale, viewport, javaScriptEnabled })

      test('a new administrator sees a slot, references, and how to show the desk', async ({ page }) => {
        const club = await aBookableClub({ coupons: 4, coupon: { sample: true } })
        await page.goto(`/${club.slug}/desk`)
        await expect(page).toHaveURL(new RegExp(`/${club.slug}/login`))
        await enter(page, await somebodyWith(club, everything))
        await expect(page).toHaveURL(new RegExp(`/${club.slug}/desk$`))
        await expect(page.locator('.banner')).toHaveText(bar[lang])
        await expect(page.locator('.samples .reference')).toHaveCount(3)
        await expect(page.locator('.qr-code')).toHaveAccessibleName(new RegExp(club.ref.name))
        await expect(page.locator('#snippet')).toHaveValue(
          new RegExp(`^<form action="http[^"]+/${club.slug}/book" method="get">`),
        )
        await expect(page.locator('.ready .done')).toHaveCount(4)
        if (javaScriptEnabled) await lookAt(page, 'first morning')
        const menu = page.locator('.office-me')
        await menu.locator('summary').click()
        await expect(menu.getByRole('link')).toHaveCount(4)
        if (javaScriptEnabled) await lookAt(page, 'menu')
        await page.getByRole('link', { name: tryIt }).click()
        await expect(page).toHaveURL(new RegExp(`/${club.slug}/book/passengers\\?v=`))
        await page.goto(`/${club.slug}/desk`)
        await menu.locator('summary').click()
        await menu.getByRole('button').click()
        await expect(page).toHaveURL(new RegExp(`/${club.slug}/login`))
      })

      test('a member finds what is theirs, and nothing of the settings', async ({ page }) => {
        const club = await aBookableClub()
        await page.goto(`/${club.slug}/desk`)
        await enter(page, await somebodyWith(club, ['schedule.see']))
        await expect(page).toHaveURL(new RegExp(`/${club.slug}/desk$`))
        await expect(page.locator('main .list li')).toHaveCount(4)
        await expect(page.locator('main')).not.toContainText(club.references[0]?.slice(0, 5) ?? '?')
        if (javaScriptEnabled) await lookAt(page, 'member')
      })
    })
  }
}

test('whoever may not see coupons gets no reference', async ({ page }) => {
  const club = await aBookableClub()
  await page.goto(`/${club.slug}/desk`)
  await enter(page, await somebodyWith(club, ['settings.manage']))
  await expect(page.locator('.ready')).toBeVisible()
  expect(await page.content()).not.toContain(club.references[0])
})

const pages = ['', '/book', '/book/find', '/login', '/forgot', '/legal', '/conditions'] as const

test.describe('the bar', () => {
  test.use({ javaScriptEnabled: false })
  const barsAt = async (club: BookableClub, read: (path: string) => Promise<string>) =>
    Promise.all(pages.map(async (path) => (await read(`/${club.slug}${path}`)).includes(bar.fr)))

  test('stands on every page of a test platform, and on none of one in production', async ({ page }) => {
    const read = async (path: string) => (await page.request.get(path)).text()
    expect(await barsAt(await aBookableClub(), read)).toEqual(pages.map(() => true))
    expect(await barsAt(await aBookableClub({ club: { kind: 'production' } }), read)).toEqual(
      pages.map(() => false),
    )
  })
})
