import { looksOf } from '../support/axe'
import { aBookableClub } from '../support/club'
import { signIn } from '../support/doors'
import { aStaff } from '../support/staff'
import { expect, test } from '../support/test'

const rights = ['settings.manage', 'journal.see'] as const

for (const javaScriptEnabled of [true, false]) {
  test.describe(`JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    test('a club says who it is; the second of two administrators is told, and nothing is overwritten', async ({
      page,
      somebodyElse,
    }) => {
      const club = await aBookableClub({ coupons: 2, coupon: { sample: true } })
      const other = await somebodyElse({ javaScriptEnabled })
      const desk = `/${club.slug}/desk`
      for (const tab of [page, other]) {
        const { identifier, password } = await aStaff(club, rights)
        await tab.goto(`/${club.slug}/login`)
        await signIn(tab, identifier, password)
        await tab.waitForURL(/\/desk$/)
      }
      await page.getByRole('link', { name: /Identité du club/ }).click()
      await other.goto(`${desk}/settings/club`)
      await page.getByLabel('Nom du club').fill('')
      await page.getByLabel('Téléphone').fill('05 61')
      await page.getByRole('button', { name: 'Enregistrer' }).click()
      await expect(page.locator('.errors')).toContainText('1 champ à corriger')
      await page.getByLabel('Nom du club').fill('Aéroclub <b>du</b> Val\u202e')
      await page.getByRole('button', { name: 'Enregistrer' }).click()
      await expect(page.locator('.errors')).toContainText("Ce numéro de téléphone n'existe pas")
      await expect(page.getByLabel('Téléphone')).toHaveValue('05 61')
      await page.getByLabel('Téléphone').fill('05 61 71 75 00')
      await page.getByLabel('Forme juridique').fill('Association loi de 1901')
      await page.getByLabel(/de la publication/).fill('Anne Pujol')
      await page.getByRole('button', { name: 'Enregistrer' }).click()
      await page.waitForURL(/settings\?done=identity/)
      await expect(page.getByRole('status')).toContainText('Identité du club enregistrée')
      await expect(page.locator('.office-club')).toContainText('Aéroclub <b>du</b> Val')

      await other.getByLabel('Téléphone').fill('05 61 71 75 99')
      await other.getByRole('button', { name: 'Enregistrer' }).click()
      await expect(other.locator('.errors')).toContainText("Quelqu'un a changé ces réglages")
      await expect(other.getByLabel('Téléphone')).toHaveValue('05 61 71 75 99')
      await expect(other.getByLabel('Téléphone')).toHaveAccessibleDescription(/05\s61\s71\s75\s00/)
      await other.goto(`/${club.slug}/legal`)
      await expect(other.locator('main')).toContainText(/Anne Pujol/)
      await expect(other.locator('main')).toContainText(/05\s61\s71\s75\s00/)

      await page.goto(`${desk}/settings/texts`)
      const conditions = page.getByLabel('Conditions de vol, Français')
      await conditions.fill('## Météo\n<script>alert(1)</script> \u202eassez\n\n- un\n- deux')
      if (javaScriptEnabled) await page.locator('.setting-preview summary').first().click()
      else await page.getByRole('button', { name: "Voir l'aperçu" }).click()
      const preview = page.locator('.setting-preview').first()
      await expect(preview.getByRole('heading', { name: 'Météo' })).toBeVisible()
      await expect(preview.getByRole('listitem')).toHaveText(['un', 'deux'])
      await page.getByRole('button', { name: 'Enregistrer' }).click()
      await page.waitForURL(/settings\?done=texts/)
      await other.goto(`/${club.slug}/conditions`)
      await expect(other.locator('main')).toContainText('<script>alert(1)</script> assez')
      await expect(other.locator('main .note')).toContainText('En vigueur depuis')
      await other.goto(`/${club.slug}/conditions?version=2026-01-01`)
      await expect(other.locator('main')).toContainText('Le pilote décide.')
      await expect(other.locator('main .note')).toContainText('remplacée depuis')

      await page.goto(`${desk}/journal`)
      await expect(page.locator('main')).toContainText('Conditions de vol changées')
      await expect(page.locator('main')).toContainText('Identité du club changée')
      await expect(page.locator('main')).toContainText('Association loi de 1901')

      await page.goto(`${desk}/settings`)
      await page.getByRole('link', { name: 'Vider les exemples' }).click()
      await expect(page.locator('main')).toContainText('2 bons')
      await page.getByRole('button', { name: 'Vider les exemples' }).click()
      await page.waitForURL(/settings\?done=samples/)
      await page.goto(`${desk}/settings/samples`)
      await expect(page.locator('main')).toContainText('Il ne reste aucun exemple')
    })
  })
}

test('axe finds nothing in the settings, in both languages, in any width, light or dark', async ({
  page,
}) => {
  const club = await aBookableClub({ coupons: 2, coupon: { sample: true } })
  const { identifier, password } = await aStaff(club, rights)
  await page.goto(`/${club.slug}/login`)
  await signIn(page, identifier, password)
  await page.waitForURL(/\/desk$/)
  const { look, found } = looksOf(page, [390, 768, 1440])
  for (const lang of ['fr', 'en']) {
    await page.goto(`/${club.slug}/desk/settings?done=identity&lang=${lang}`)
    await look(`settings ${lang}`)
    await page.goto(`/${club.slug}/desk/settings/club?lang=${lang}`)
    await page.locator('[name="email"]').fill('x')
    await page.locator('.settings-form button[type="submit"]').first().click()
    await expect(page.locator('.errors')).toBeVisible()
    await look(`club ${lang}`)
    await page.goto(`/${club.slug}/desk/settings/texts?lang=${lang}`)
    await page.locator('.setting-preview summary').first().click()
    await look(`texts ${lang}`)
    await page.goto(`/${club.slug}/desk/settings/samples?lang=${lang}`)
    await look(`samples ${lang}`)
  }
  expect(found).toEqual([])
})
