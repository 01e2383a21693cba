import type { Page } from '@playwright/test'
import { looksOf } from '../support/axe'
import { aBookableClub, inDays } from '../support/club'
import { aStaff, openSchedule } from '../support/staff'
import { expect, test } from '../support/test'

test.use({ viewport: { width: 1440, height: 900 } })

const FILE = [
  'Numéro;Acheteur;Vol;Expire le',
  'VD-26-045;Éloïse Œuvrard;Baptême;31/12/2027',
  'VD-26-046;Paul;Baptême;30/06/2027',
].join('\r\n')

async function bring(page: Page, text: string, name = 'bons.csv') {
  await page.locator('[name="file"]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  await page.getByRole('button', { name: 'Essayer le fichier' }).click()
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'imports' : 'imports, without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a file of coupons is tried, read as one says, brought in and taken back', async ({ page }) => {
      const club = await aBookableClub({ coupons: 1 })
      const { look, found } = looksOf(page, javaScriptEnabled ? [1440, 390] : [1440])
      await openSchedule(
        page,
        club.slug,
        await aStaff(club, ['schedule.see', 'coupons.manage']),
        `date=${inDays(1)}`,
      )
      await page.goto(`/${club.slug}/desk/coupons`)
      await page.getByRole('link', { name: 'Importer' }).click()
      await page.getByRole('button', { name: 'Essayer le fichier' }).click()
      await expect(page.locator('.errors')).toContainText('Choisissez un fichier')
      if (javaScriptEnabled) await look('no file')

      await bring(page, FILE.replace('VD-26-046', '1,23E+12'))
      await expect(page.getByText('Le tableur a changé ce code')).toBeVisible({ timeout: 15_000 })
      if (javaScriptEnabled) await look('bad lines')
      const csv = await page.getByRole('link', { name: 'Toutes ces lignes' }).getAttribute('href')
      expect(await (await page.request.get(csv ?? '')).text()).toContain('1,23E+12')

      await page.getByRole('link', { name: 'Tous les imports' }).click()
      await bring(page, FILE)
      await page.getByLabel(/Baptême/).selectOption('*', { timeout: 15_000 })
      await page.getByRole('button', { name: 'Relire ainsi' }).click()
      await page.getByRole('button', { name: 'Importer 2 bons' }).click({ timeout: 15_000 })
      await expect(page.getByText('2 bons sont entrés')).toBeVisible({ timeout: 15_000 })
      if (javaScriptEnabled) await look('done')
      await page.getByRole('link', { name: 'Voir les bons' }).click()
      await expect(page.locator('table.list')).toContainText('Éloïse Œuvrard')
      await page.goBack()
      await page.getByRole('button', { name: "Reprendre tout l'import" }).click()
      await expect(page.getByText("il n'en reste rien")).toBeVisible({ timeout: 15_000 })
      expect(found).toEqual([])
    })
  })
}
