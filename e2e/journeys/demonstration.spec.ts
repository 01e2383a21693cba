import { z } from 'zod'
import { confirmButton, field, giveReference, sayWhoFlies, slots, trouble } from '../support/desk'
import { expect, test } from '../support/test'

const demo = z.object({
  references: z.object({ valid: z.array(z.string()).min(3), used: z.string(), expired: z.string() }),
})
const planted = () => demo.parse(JSON.parse(process.env.E2E_DEMO ?? '{}')).references

test('a newcomer books the first code that the start prints, typing a weight and two ticks', async ({
  page,
}) => {
  const references = planted()
  await giveReference(page, 'demo', references.valid[0] ?? '')
  await expect(page.locator('.banner')).toContainText("n'entrez pas vos vraies coordonnées")
  await sayWhoFlies(page)
  await slots(page).first().click()
  await expect(page).toHaveURL(/\/book\/details/)
  await field(page, 'isPassenger').check()
  await field(page, 'consent[conditions]').check()
  await confirmButton(page).click()
  await expect(page).toHaveURL(/\/book\/done/)
})

test('a trial coupon at one press leads on; the used and the expired code are refused', async ({ page }) => {
  const references = planted()
  await page.goto('/demo/book')
  await page.getByRole('button', { name: "Obtenir un bon d'essai" }).click()
  await sayWhoFlies(page)
  await giveReference(page, 'demo', references.used)
  await expect(await trouble(page)).toContainText("Numéro de référence d'achat invalide")
  await giveReference(page, 'demo', references.expired)
  await expect(await trouble(page)).toContainText("Ce bon n'est plus valable depuis le")
})
