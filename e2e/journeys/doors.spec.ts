import { anAccount } from '@/db/testing/account'
import { aClub } from '@/db/testing/club'
import { hashPassword } from '@/domain/doors/passwords/hash'
import { startApp } from '../support/app'
import { clean } from '../support/axe'
import { aPerson, doorLink, signIn } from '../support/doors'
import { mailNumber } from '../support/mailbox'
import { expect, test } from '../support/test'

const PASSWORD = 'le vol du matin'

const readers = [
  {
    who: 'on a phone in French',
    use: { locale: 'fr-FR', viewport: { width: 390, height: 844 } },
    forgot: 'Mot de passe oublié, ou pas encore choisi',
    answer: 'Si nous connaissons cet identifiant',
    short: 'Mot de passe trop court\u00a0: 10 caractères au moins',
    wrong: 'Identifiant ou mot de passe incorrect',
    dead: 'Ce lien ne sert plus',
    here: 'Cet appareil',
    everywhere: 'Me déconnecter partout',
    just: 'Me connecter sans changer de mot de passe',
    error: /^Erreur\u00a0: Se connecter - Aéroclub des essais$/,
  },
  {
    who: 'on a wide screen in English',
    use: { locale: 'en-GB', viewport: { width: 1280, height: 900 } },
    forgot: 'Password forgotten, or not chosen yet',
    answer: 'If we know this identifier',
    short: 'Password too short: 10 characters at least',
    wrong: 'Wrong identifier or password',
    dead: 'This link no longer works',
    here: 'This device',
    everywhere: 'Sign me out everywhere',
    just: 'Sign in without changing the password',
    error: /^Error: Sign in - Aéroclub des essais$/,
  },
]

for (const reader of readers) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`${reader.who}, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
      test.use({ ...reader.use, javaScriptEnabled })
      const look = (page: Parameters<typeof clean>[0], state: string) =>
        javaScriptEnabled ? clean(page, state) : Promise.resolve()

      test('a first password is chosen by a mailed link; then the door opens and closes', async ({
        page,
      }) => {
        const world = await aClub().with()
        const { slug } = world.ref
        const person = await aPerson(world, null)

        await page.goto(`/${slug}/desk/sessions`)
        await expect(page).toHaveURL(new RegExp(`/${slug}/login\\?next=`))
        await look(page, 'login')
        await page.getByRole('link', { name: reader.forgot }).click()
        await look(page, 'forgot')
        for (const asked of ['nobody', person.identifier]) {
          await page.locator('main [name="identifier"]').fill(asked)
          await page.locator('main form button').click()
          await expect(page.locator('main [role="status"]')).toContainText(reader.answer)
        }
        await look(page, 'answered')

        const link = doorLink(await mailNumber(1, person.email))
        const opened = await page.goto(link)
        expect(opened?.headers()['referrer-policy']).toBe('no-referrer')
        await page.goto(link)
        await expect(page.locator('main')).toContainText(person.identifier)
        await look(page, 'link')
        await page.locator('main [name="password"]').fill('court')
        await page.locator('main form button[type="submit"]').first().click()
        await expect(page.locator('main [role="alert"]')).toContainText(reader.short)
        await expect(page.locator('main .error-text')).toContainText(reader.short)
        await look(page, 'short password')
        await page.locator('main [name="password"]').fill(PASSWORD)
        await page.locator('main form button[type="submit"]').first().click()
        await expect(page).toHaveURL(new RegExp(`/${slug}/desk$`))

        await page.goto(`/${slug}/desk/sessions`)
        await expect(page.locator('.devices')).toContainText(reader.here)
        await look(page, 'sessions')
        await page.getByRole('button', { name: reader.everywhere }).click()
        await expect(page).toHaveURL(new RegExp(`/${slug}/login$`))

        await page.goto(link)
        await expect(page.locator('h1')).toHaveText(reader.dead)
        await look(page, 'dead link')

        await page.goto(`/${slug}/login?next=/${slug}/desk/sessions`)
        await signIn(page, person.identifier, 'le vol du soir')
        await expect(page.locator('main [role="alert"]')).toContainText(reader.wrong)
        await expect(page).toHaveTitle(reader.error)
        await expect(page.locator('main [name="identifier"]')).toHaveValue(person.identifier)
        await expect(page.locator('main [name="password"]')).toHaveValue('')
        expect(await page.content()).not.toContain('le vol du soir')
        await look(page, 'wrong password')
        await signIn(page, person.email, PASSWORD)
        await expect(page).toHaveURL(new RegExp(`/${slug}/desk/sessions$`))
      })

      test('the client area has a door of its own', async ({ page }) => {
        const { email } = await anAccount({ passwordHash: await hashPassword(PASSWORD) })
        await page.goto('/account/sessions')
        await expect(page).toHaveURL(/\/account\/login\?next=%2Faccount%2Fsessions$/)
        await look(page, 'login')
        await signIn(page, email, PASSWORD)
        await expect(page).toHaveURL(/\/account\/sessions$/)
        await look(page, 'sessions')
        await page.getByRole('button', { name: reader.everywhere }).click()
        await expect(page).toHaveURL(/\/account\/login$/)
        await page.getByRole('link', { name: reader.forgot }).click()
        await page.locator('main [name="identifier"]').fill(email)
        await page.locator('main form button').click()
        await expect(page.locator('main [role="status"]')).toContainText(reader.answer)
        await page.goto(doorLink(await mailNumber(1, email)))
        await look(page, 'link')
        await page.getByRole('button', { name: reader.just }).click()
        await expect(page).toHaveURL(/\/account(\/platforms)?$/)
      })

      test('the operator comes in by a link', async ({ page, databaseUrl }) => {
        const operator = `op-${Date.now()}-${Math.random().toString(36).slice(2)}@envol.example`
        const app = await startApp({ databaseUrl, env: { OPERATOR_EMAIL: operator } })
        try {
          await page.goto(`${app.url}/operator`)
          await expect(page).toHaveURL(/\/operator\/login$/)
          await look(page, 'login')
          await page.getByRole('link', { name: reader.forgot }).click()
          await page.locator('main [name="identifier"]').fill(operator.toUpperCase())
          await page.locator('main form button').click()
          await expect(page.locator('main [role="status"]')).toContainText(reader.answer)
          const mail = await mailNumber(1, operator, app.url)
          await page.goto(doorLink(mail).replace(/^http:\/\/[^/]+/, app.url))
          await page.locator('main form button').last().click()
          await expect(page).toHaveURL(/\/operator$/)
          await look(page, 'desk')
          await page.goto(`${app.url}/operator/sessions`)
          await look(page, 'sessions')
        } finally {
          await page.goto('about:blank')
          await app.stop()
        }
      })
    })
  }
}
