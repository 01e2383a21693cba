import { startShop } from '@/testing/shop/start'
import { looksOf } from '../support/axe'
import { aBookableClub } from '../support/club'
import { signIn } from '../support/doors'
import { aStaff } from '../support/staff'
import { expect, test } from '../support/test'

test('a club connects a shop, sees the exchange, and makes and revokes a key', async ({ page, request }) => {
  const shop = await startShop()
  try {
    const club = await aBookableClub()
    const { identifier, password } = await aStaff(club, ['settings.manage'])
    await page.goto(`/${club.slug}/login`)
    await signIn(page, identifier, password)
    await page.waitForURL(/\/desk$/)
    await page.goto(`/${club.slug}/desk/settings/integrations`)
    const { look, found } = looksOf(page)
    await page.getByLabel('Nom de la boutique').fill('Boutique du club')
    await page.getByLabel(/^Adresse de l'interface/).fill('shop')
    await page.getByLabel('Jeton').fill(shop.token)
    await page.getByRole('button', { name: 'Raccorder la boutique' }).click()
    await expect(page.locator('.errors')).toContainText('1 champ à corriger')
    await look('mistyped')
    await page.getByLabel(/^Adresse de l'interface/).fill(shop.url)
    await page.getByLabel('Jeton').fill(shop.token)
    await page.getByRole('button', { name: 'Raccorder la boutique' }).click()
    await page.waitForURL(/done=connected/)
    await page.getByRole('button', { name: 'Créer un secret' }).click()
    await expect(page.locator('.integration-made')).toContainText(/whsec_/)
    await page.getByRole('button', { name: 'Essayer le raccordement' }).click()
    await expect(page.locator('.integration-exchange')).toContainText('ENVOLTEST0')
    await expect(page.locator('.integration-exchange')).toContainText('401')

    await page.getByLabel('À qui est la clé').fill('Revendeur')
    await page.getByLabel(/Chercher des créneaux/).check()
    await page.getByLabel(/Ses propres bons/).check()
    await page.getByRole('button', { name: 'Créer une clé' }).click()
    const made = page.locator('.integration-made', { hasText: 'envol_' }).locator('code')
    const key = (await made.textContent()) ?? ''
    await look('made')
    const ask = () =>
      request.get(`/api/v1/clubs/${club.slug}/activities`, { headers: { Authorization: `Bearer ${key}` } })
    expect((await ask()).status()).toBe(200)
    await page.getByRole('button', { name: 'Révoquer Revendeur' }).click()
    await page.waitForURL(/done=key/)
    expect((await ask()).status()).toBe(401)
    expect(await page.content()).not.toContain(key)
    expect(found).toEqual([])
  } finally {
    await shop.stop()
  }
})
