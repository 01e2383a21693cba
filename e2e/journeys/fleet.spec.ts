import type { Page } from '@playwright/test'
import { looksOf } from '../support/axe'
import { aBookableClub, type BookableClub } from '../support/club'
import { aStaff, openSchedule } from '../support/staff'
import { expect, test } from '../support/test'

test.use({ viewport: { width: 1440, height: 900 } })

async function openFleet(page: Page, club: BookableClub) {
  await openSchedule(page, club.slug, await aStaff(club, ['schedule.see', 'fleet.manage']), '')
  await page.goto(`/${club.slug}/desk/resources`)
}

const told = (page: Page) => page.locator('.notice[role="status"]')

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'the fleet' : 'the fleet, without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('takes in an aircraft from its type, corrects it, keeps its papers, retires it and brings it back', async ({
      page,
    }) => {
      const club = await aBookableClub({ coupons: 1 })
      await openFleet(page, club)
      await page.getByRole('link', { name: 'Ajouter un aéronef' }).click()
      await page.getByLabel('Type connu').selectOption('DR400/140')
      await page.getByRole('button', { name: "Remplir d'après le type" }).click()
      await expect(page.getByLabel('Masse à vide (kg)')).toHaveValue('580')
      await page.getByLabel('Masse à vide (kg)').fill('1200')
      await page.getByRole('button', { name: "Ajouter l'aéronef" }).click()
      await expect(page.locator('.errors')).toContainText("L'immatriculation a 2 à 10 lettres")
      await expect(page.locator('.errors')).toContainText('La masse maximale dépasse la masse à vide')
      await expect(page.getByLabel('Masse à vide (kg)')).toHaveValue('1200')
      await page.getByLabel('Masse à vide (kg)').fill('590')
      await page.getByLabel('Immatriculation').fill('f-gzab')
      await page.getByRole('button', { name: "Ajouter l'aéronef" }).click()
      await expect(told(page)).toContainText('Aéronef ajouté')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('F-GZAB')
      await page.getByLabel("Prix de l'heure").fill('145,50')
      await page.getByRole('button', { name: 'Enregistrer la fiche' }).click()
      await expect(told(page)).toHaveText('Fiche enregistrée.')
      await expect(page.getByLabel("Prix de l'heure")).toHaveValue('145,5')
      await page.getByLabel('Document', { exact: true }).fill('Assurance')
      await page.getByLabel('Valable jusqu').fill('2020-01-01')
      await page.getByRole('button', { name: 'Enregistrer le document' }).click()
      await expect(page.getByText('Au sol : Assurance expiré')).toBeVisible()
      if (javaScriptEnabled) {
        const { look, found } = looksOf(page, [1440, 768, 390])
        await look('an aircraft')
        await page.goto(`/${club.slug}/desk/resources/new?type=DA40`)
        await look('a new aircraft')
        expect(found).toEqual([])
        await page.goBack()
      }
      await page.getByRole('button', { name: 'Supprimer, Assurance' }).click()
      await expect(told(page)).toHaveText('Document supprimé.')
      await page.getByRole('button', { name: 'Retirer du service' }).click()
      await expect(told(page)).toContainText('Retiré du service.')
      await page.getByRole('button', { name: 'Remettre en service' }).click()
      await expect(told(page)).toHaveText('Remis en service.')
    })
  })
}
