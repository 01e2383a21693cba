import type { Page } from '@playwright/test'
import { anOwner, belongs, contactOfOwner, enter, lineOf, lookAt, PASSWORD } from '../support/accounts'
import { aBookableClub } from '../support/club'
import { field, trouble } from '../support/desk'
import { mailNumber } from '../support/mailbox'
import { expect, test } from '../support/test'

const readers = [
  {
    who: 'on a phone in French',
    lang: 'fr',
    use: { locale: 'fr-FR', viewport: { width: 390, height: 844 } },
    words: {
      heading: 'Vos plateformes',
      remove: 'Supprimer cette plateforme',
      reallyRemove: 'Supprimer dans une semaine',
      differs: "Ce n'est pas le nom attendu",
      goes: /Sera supprimée le/,
      keep: 'Garder cette plateforme',
      more: /Créer une autre plateforme de test/,
      save: 'Enregistrer',
      saved: 'Vos coordonnées sont enregistrées.',
      empty: 'Champ vide\u00a0: Nom de la structure',
      close: 'Fermer dans une semaine',
      closes: /Ce compte sera fermé le/,
      keepAccount: 'Garder mon compte',
      out: 'Se déconnecter',
    },
  },
  {
    who: 'on a wide screen in English',
    lang: 'en',
    use: { locale: 'en-GB', viewport: { width: 1280, height: 900 } },
    words: {
      heading: 'Your platforms',
      remove: 'Delete this platform',
      reallyRemove: 'Delete in a week',
      differs: 'This is not the name we expected',
      goes: /Will be deleted on/,
      keep: 'Keep this platform',
      more: /Create another test platform/,
      save: 'Save',
      saved: 'Your contact details are saved.',
      empty: 'Empty field: Organisation name',
      close: 'Close in a week',
      closes: /This account will be closed on/,
      keepAccount: 'Keep my account',
      out: 'Sign out',
    },
  },
]

// Pages that are another's are 404, and the browser says so itself.
test.use({ expected: [/404/] })

for (const { who, lang, use, words } of readers) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`${who}, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
      test.use({ ...use, javaScriptEnabled })
      const look = (page: Page, state: string) => (javaScriptEnabled ? lookAt(page, state) : undefined)
      const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()

      test('an owner sees, makes, deletes and keeps platforms', async ({ page }) => {
        const [owner, other] = [await anOwner(), await anOwner()]
        const [club, stranger] = [await aBookableClub(), await aBookableClub()]
        await belongs(club, owner)
        await belongs(stranger, other)

        await page.goto('/account')
        await expect(page).toHaveURL(/\/account\/login/)
        await enter(page, owner.email)
        await expect(page).toHaveURL(/\/account\/platforms$/)
        await expect(page.locator('html')).toHaveAttribute('lang', lang)
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.heading)
        await expect(page.locator('main')).toContainText(club.slug)
        await expect(page.locator('main')).not.toContainText(stranger.slug)
        await look(page, 'platforms')

        for (const slug of [stranger.slug, 'nowhere']) {
          const answer = await page.goto(`/account/platforms/${slug}/delete`)
          expect(answer?.status()).toBe(404)
        }

        await page.goto('/account/platforms')
        await page.getByRole('link', { name: words.remove }).click()
        await look(page, 'delete')
        await field(page, 'domainName').fill('another')
        await press(page, words.reallyRemove)
        await expect(await trouble(page)).toContainText(words.differs)
        await expect(field(page, 'domainName')).toHaveValue('another')
        await look(page, 'a wrong name')
        expect((await lineOf(club.slug))?.deletesAt).toBeNull()
        await field(page, 'domainName').fill(club.slug)
        await press(page, words.reallyRemove)
        await expect(page.locator('.platform')).toContainText(words.goes)
        await look(page, 'one that goes')
        expect((await lineOf(club.slug))?.deletesAt).not.toBeNull()
        const mail = await mailNumber(1, owner.email)
        expect(mail.subject).toContain(club.slug)
        await press(page, words.keep)
        await expect(page.locator('.platform')).not.toContainText(words.goes)
        expect((await lineOf(club.slug))?.deletesAt).toBeNull()

        await press(page, words.more)
        await expect(page).toHaveURL(/\/creating\/[\w-]+$/)
        const made = () => lineOf(`${club.slug}-test-2`)
        await expect.poll(async () => (await made())?.sandboxOf).toBe(club.ref.id)
        // Without JavaScript the progress page loads itself again until all is done.
        await expect(page.locator('meta[http-equiv="refresh"]')).toHaveCount(0)
        await page.goto('/account/platforms')
        await expect(page.locator('.platform')).toHaveCount(2)
        await expect(page.locator('main')).toContainText(`${club.slug}-test-2`)
        await look(page, 'two platforms')

        await press(page, words.out)
        await expect(page).toHaveURL(/\/account\/login/)
        await page.goto('/account/platforms')
        await expect(page).toHaveURL(/\/account\/login/)
      })

      test('an owner changes what is known of them, closes the account and keeps it', async ({ page }) => {
        const owner = await anOwner()
        await page.goto('/account/details')
        await enter(page, owner.email)
        await expect(page).toHaveURL(/\/account\/details$/)
        await field(page, 'firstName').fill('Hélène')
        await field(page, 'organisation').fill('')
        await press(page, words.save)
        await expect(await trouble(page)).toContainText(words.empty)
        await expect(field(page, 'firstName')).toHaveValue('Hélène')
        await look(page, 'an empty field')
        await field(page, 'organisation').fill('<b>Aéroclub</b> de l’Oye')
        await field(page, 'phone').fill('06 12 34 56 78')
        await press(page, words.save)
        await expect(page.getByRole('status')).toHaveText(words.saved)
        await expect(page.locator('.area-who')).toHaveText('<b>Aéroclub</b> de l’Oye')
        await look(page, 'saved')
        expect(await contactOfOwner(owner)).toMatchObject({ firstName: 'Hélène', phone: '+33612345678' })

        await page.goto('/account/password')
        await look(page, 'password')
        await field(page, 'current').fill('not the one')
        await field(page, 'password').fill('une autre phrase assez longue')
        await field(page, 'password').press('Enter')
        await trouble(page)
        await field(page, 'current').fill(PASSWORD)
        await field(page, 'password').fill('une autre phrase assez longue')
        await field(page, 'password').press('Enter')
        await expect(page.getByRole('status').first()).toBeVisible()

        await page.goto('/account/close')
        await look(page, 'close')
        await field(page, 'email').fill(owner.email.toUpperCase())
        await press(page, words.close)
        await expect(page.locator('.area-alarm')).toContainText(words.closes)
        await look(page, 'an account that goes')
        expect((await contactOfOwner(owner)).closesAt).not.toBeNull()
        await press(page, words.keepAccount)
        await expect(page.locator('.area-alarm')).toHaveCount(0)
        expect((await contactOfOwner(owner)).closesAt).toBeNull()
      })
    })
  }
}
