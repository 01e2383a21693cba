import type { Page } from '@playwright/test'
import { looksOf } from '../support/axe'
import { aBookableClub, type BookableClub } from '../support/club'
import { aStaff, openSchedule } from '../support/staff'
import { expect, test } from '../support/test'

test.use({ viewport: { width: 1440, height: 900 } })

async function openOnline(page: Page, club: BookableClub) {
  const staff = await aStaff(club, ['schedule.see', 'settings.manage', 'bookings.all', 'journal.see'])
  await openSchedule(page, club.slug, staff, '')
  await page.goto(`/${club.slug}/desk/online`)
}

const effect = (page: Page) => page.locator('.online-effect')
const save = (page: Page) => page.getByRole('button', { name: 'Enregistrer' })

test('what is typed shows at once what visitors would see; saving says what it did and is put back in one press', async ({
  page,
}) => {
  const club = await aBookableClub({ coupons: 1 })
  await openOnline(page, club)
  await expect(effect(page)).toHaveText('Les mêmes créneaux')
  const end = page.getByLabel('samedi, Plage 1, à', { exact: true })
  const was = await end.inputValue()
  await end.fill('12:00')
  await expect(effect(page)).toHaveText(/^\d+ créneaux de moins$/)
  await expect(page.locator('.online-preview')).toContainText('1 réglage changé, pas encore enregistré')
  const { look, found } = looksOf(page, [1440, 768, 390])
  await look('with a change')
  expect(found).toEqual([])
  const fewer = (await effect(page).textContent()) ?? ''
  await save(page).click()
  const told = page.locator('.notice').filter({ hasText: 'Enregistré' })
  await expect(told).toContainText(fewer)
  await expect(effect(page)).toHaveText('Les mêmes créneaux')
  await page.reload()
  await expect(end).toHaveValue('12:00')
  await end.fill('11:00')
  await save(page).click()
  await page.getByRole('button', { name: 'Remettre comme avant' }).click()
  await expect(page.locator('.notice').filter({ hasText: 'Remis comme avant' })).toBeVisible()
  await expect(end).toHaveValue('12:00')
  await end.fill(was)
  await expect(effect(page)).toHaveText(fewer.replace('moins', 'plus'))
  await page.goto(`/${club.slug}/desk/journal`)
  await expect(page.getByRole('main')).toContainText('Jours et heures')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('what is mistyped is kept and named, the preview is a button, and the second of two is told', async ({
    page,
    somebodyElse,
  }) => {
    const club = await aBookableClub({ coupons: 1 })
    await openOnline(page, club)
    const other = await somebodyElse()
    await openOnline(other, club)
    const end = page.getByLabel('samedi, Plage 1, à', { exact: true })
    await end.fill('01:00')
    await page.getByLabel('Un départ toutes les (min)').fill('zéro')
    await save(page).click()
    await expect(page.getByRole('alert')).toContainText('2 champs à corriger')
    await expect(page.getByRole('alert')).toContainText('samedi : une plage finit après son début')
    await expect(end).toHaveValue('01:00')
    await end.fill('00:00')
    await page.getByLabel('Un départ toutes les (min)').fill('20')
    await page.getByRole('button', { name: "Voir l'aperçu" }).click()
    await expect(effect(page)).toHaveText(/créneaux? de plus/)
    await expect(page.getByLabel('Un départ toutes les (min)')).toHaveValue('20')
    await save(page).click()
    await expect(page.locator('.notice').filter({ hasText: 'Enregistré' })).toBeVisible()
    await other.getByLabel('Horizon (jours)').fill('5')
    await save(other).click()
    await expect(other.getByRole('alert')).toContainText("Quelqu'un a changé ces réglages entre-temps")
    await expect(other.getByLabel('Horizon (jours)')).toHaveValue('5')
  })
})
