import { eq } from 'drizzle-orm'
import { acrossClubs } from '@/db/club'
import { accounts } from '@/db/schema/accounts'
import { creations, signups } from '@/db/schema/signups'
import { anAccount } from '@/db/testing/account'
import { hashPassword } from '@/domain/doors/passwords/hash'
import { field, trouble } from '../support/desk'
import { mailNumber, mailsTo } from '../support/mailbox'
import {
  aNewcomer,
  asLongAsPeople,
  confirmLink,
  fillSignup,
  forgetCounters,
  sendButton,
  signUp,
} from '../support/signup'
import { expect, test } from '../support/test'

const nb = '\u00a0'

const readers = [
  {
    lang: 'fr',
    use: { locale: 'fr-FR', viewport: { width: 390, height: 844 } },
    title: 'Créer une plateforme - Envol',
    empty: {
      structureName: `Champ vide${nb}: Nom de la structure`,
      domainName: `Champ vide${nb}: Nom de domaine de la plateforme`,
      mainActivity: `Champ vide${nb}: Activité principale`,
      firstName: `Champ vide${nb}: Prénom`,
      lastName: `Champ vide${nb}: Nom`,
      email: `Champ vide${nb}: Email`,
      terms: 'Veuillez accepter les conditions générales',
    },
    wrong: {
      structureName: 'Ce nom de structure contient un ou plusieurs mots interdits',
      domainName:
        'Le nom de domaine doit seulement comporter des lettres en minuscule et/ou des chiffres/tirets et ne commencer que par une lettre',
      email: 'Email invalide',
      phone: 'Téléphone invalide',
    },
    taken: 'Ce domaine est déjà utilisé ou plusieurs mots-clés interdits',
    free: `Libre${nb}:`,
    resend: 'Envoyer à nouveau le message',
    send: 'Envoyer à cette adresse',
    dead: 'Ce lien ne mène à rien',
    used: 'Création déjà confirmée',
    short: `Mot de passe trop court${nb}: 10 caractères au moins`,
    signIn: 'Me connecter',
  },
  {
    lang: 'en',
    use: { locale: 'en-GB', viewport: { width: 1280, height: 900 } },
    title: 'Create a platform - Envol',
    empty: {
      structureName: 'Empty field: Organisation name',
      domainName: 'Empty field: Platform domain name',
      mainActivity: 'Empty field: Main activity',
      firstName: 'Empty field: First name',
      lastName: 'Empty field: Last name',
      email: 'Empty field: Email',
      terms: 'Please accept the terms',
    },
    wrong: {
      structureName: 'This organisation name contains one or more forbidden words',
      domainName:
        'The domain name may contain only lowercase letters, digits and hyphens, and must start with a letter',
      email: 'Invalid email',
      phone: 'Invalid phone number',
    },
    taken: 'This domain is already in use or contains forbidden keywords',
    free: 'Free:',
    resend: 'Send the message again',
    send: 'Send to this address',
    dead: 'This link leads nowhere',
    used: 'Creation already confirmed',
    short: 'Password too short: at least 10 characters',
    signIn: 'Sign in',
  },
] as const

const password = 'cumulus et vent arrière'

test.beforeEach(forgetCounters)

for (const reader of readers) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`${reader.lang}, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
      test.use({ ...reader.use, javaScriptEnabled, expected: [/404 \(Not Found\)/] })

      test('a form with each error, a mail, a password, a creation', async ({ page }) => {
        test.slow()
        const newcomer = aNewcomer()
        const said = async (sentences: Readonly<Record<string, string>>) => {
          const list = await trouble(page)
          await expect(list.getByRole('link')).toHaveText(Object.values(sentences))
          for (const [name, sentence] of Object.entries(sentences)) {
            await expect(list.locator(`a[href="#${name}"]`)).toHaveText(sentence)
            await expect(page.locator(`#${name}-error`)).toHaveText(sentence)
            await expect(field(page, name)).toHaveAttribute('aria-invalid', 'true')
          }
        }
        await page.goto(`/${reader.lang}/signup`)
        await expect(page).toHaveTitle(reader.title)
        await asLongAsPeople(page)
        await sendButton(page).click()
        await said(reader.empty)

        const wrong = {
          structureName: 'Les P.U.T.E.S <b>volantes</b>',
          domainName: 'Ailes du Lauragais',
          email: 'm.cazals@lauragais',
          phone: '12',
        }
        await fillSignup(page, { ...newcomer, ...wrong })
        await sendButton(page).click()
        await said(reader.wrong)
        for (const [name, value] of Object.entries({ ...newcomer, ...wrong }))
          await expect(field(page, name)).toHaveValue(value)
        await expect(field(page, 'terms')).toBeChecked()
        const suggestion = page.locator('.suggest button').first()
        await expect(suggestion).toHaveText('ailes-du-lauragais')
        await suggestion.click()
        await expect(field(page, 'domainName')).toHaveValue('ailes-du-lauragais')

        await fillSignup(page, { ...newcomer, domainName: 'demo' })
        await sendButton(page).click()
        await said({ domainName: reader.taken })
        await fillSignup(page, newcomer)
        await sendButton(page).click()
        await expect(page).toHaveURL(/\/signup\/sent$/)
        await expect(page.locator('main')).toContainText(newcomer.email)
        const first = confirmLink(await mailNumber(1, newcomer.email))

        await page.getByRole('button', { name: reader.resend }).click()
        await expect(page.getByRole('status').filter({ hasText: newcomer.email })).toBeVisible()
        await mailNumber(2, newcomer.email)
        await page.locator('details.more summary').click()
        await field(page, 'email').fill('nowhere')
        await page.getByRole('button', { name: reader.send }).click()
        await said({ email: reader.wrong.email })
        const right = `right-${newcomer.email}`
        await field(page, 'email').fill(right)
        await page.getByRole('button', { name: reader.send }).click()
        await expect(page.getByRole('status').filter({ hasText: right })).toBeVisible()
        const mail = await mailNumber(1, right)

        await page.goto(first)
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(reader.dead)
        const answer = await page.goto(confirmLink(mail))
        expect(answer?.headers()['referrer-policy']).toBe('no-referrer')
        expect(await made(right)).toEqual([0, 0])
        await page.locator('[name="password"]').fill('court')
        await sendButton(page).click()
        await said({ password: reader.short })
        await page.locator('[name="password"]').fill(password)
        await sendButton(page).click()
        await expect(page).toHaveURL(/\/creating\/[0-9a-f-]{36}$/)
        expect(await made(right)).toEqual([1, 1])

        await page.goto(confirmLink(mail))
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(reader.used)
        await page.locator('main .button').click()
        await expect(page).toHaveURL(/\/creating\/[0-9a-f-]{36}$/)
        expect(await made(right)).toEqual([1, 1])
      })

      test('an address that has an account signs in, and keeps its password', async ({ page }) => {
        const { email } = await anAccount({ passwordHash: await hashPassword(password) })
        const newcomer = aNewcomer({ email })
        await signUp(page, reader.lang, newcomer)
        const link = confirmLink(await mailNumber(1, email))
        await page.goto(link)
        await expect(page.locator('[name="password"]')).toHaveCount(0)
        await page.locator('main').getByRole('link', { name: reader.signIn }).click()
        await field(page, 'identifier').fill(email)
        await field(page, 'password').fill(password)
        await field(page, 'password').press('Enter')
        await expect(page).toHaveURL(/\/confirm\//)
        await sendButton(page).click()
        await expect(page).toHaveURL(/\/creating\//)
        expect(await made(email)).toEqual([1, 1])
      })

      test('a robot is told what everybody is told, and nothing is done', async ({ page }) => {
        const robot = aNewcomer()
        await page.goto(`/${reader.lang}/signup`)
        await fillSignup(page, robot)
        await page.locator('[name="motto"]').fill('cheap pills', { force: true })
        await sendButton(page).click()
        await expect(page).toHaveURL(/\/signup\/sent$/)
        const left = await acrossClubs('e2e', (tx) =>
          tx.select().from(signups).where(eq(signups.domainName, robot.domainName)),
        )
        expect([left, await mailsTo(robot.email)]).toEqual([[], []])
      })
    })
  }

  test.describe(`${reader.lang}, while typing`, () => {
    test.use({ ...reader.use, timezoneId: 'Pacific/Noumea' })

    test('the name follows the organisation, is checked, and others are offered', async ({ page }) => {
      const unknown = `Aéroclub ${aNewcomer().domainName}`
      await page.goto(`/${reader.lang}/signup`)
      await expect(field(page, 'timeZone')).toHaveValue('Pacific/Noumea')
      await expect(field(page, 'country')).toHaveValue(reader.lang === 'fr' ? 'FR' : 'GB')
      await field(page, 'structureName').pressSequentially(unknown, { delay: 5 })
      await expect(field(page, 'domainName')).toHaveValue(
        unknown.toLowerCase().replace('é', 'e').replace(' ', '-'),
      )
      await expect(page.locator('.domain .success-line')).toContainText(reader.free)
      await field(page, 'domainName').fill('demo')
      await expect(page.locator('#domainName-error')).toHaveText(reader.taken)
      await field(page, 'domainName').fill('Démo')
      await expect(page.locator('#domainName-error')).toHaveText(reader.wrong.domainName)
      await page.locator('.suggest button').first().click()
      await expect(page.locator('.domain .success-line')).toContainText(reader.free)
      await expect(page.locator('#domainName-error')).toHaveCount(0)
      await expect(field(page, 'domainName')).toBeFocused()
    })
  })
}

/** How many accounts an address has, and how many creations they ordered. */
async function made(email: string): Promise<[number, number]> {
  return acrossClubs('e2e', async (tx) => {
    const mine = await tx.select().from(accounts).where(eq(accounts.email, email))
    const ordered = await tx
      .select({ id: creations.id })
      .from(creations)
      .innerJoin(accounts, eq(accounts.id, creations.accountId))
      .where(eq(accounts.email, email))
    return [mine.length, ordered.length]
  })
}
