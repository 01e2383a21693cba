import { unique } from '@/db/testing/club'
import { cancelBooking } from '@/domain/bookings/bookings/cancel'
import { env } from '@/lib/env'
import { dayInstant, formatDayYear } from '@/lib/time'
import { linkToken } from '@/lib/token'
import { aBookableClub, inDays, theBooking } from '../support/club'
import { book, field } from '../support/desk'
import { mailNumber, mailsTo, manageLink } from '../support/mailbox'
import { expect, test } from '../support/test'

const SAME =
  'Si une réservation correspond à cette référence et à cette adresse, un e-mail vient de partir avec son lien.'

test('the link again: the same sentence whatever was typed, a mail only to the address that booked', async ({
  page,
}) => {
  const club = await aBookableClub()
  const [reference = ''] = club.references
  const { contact } = await book(page, club.slug, reference)
  await mailNumber(1, contact.email)
  const stranger = `${unique('autre')}@essais.example`
  for (const [typed, email] of [
    ['INCONNU999', contact.email],
    [reference, stranger],
    [reference.toLowerCase(), contact.email.toUpperCase()],
  ] as const) {
    await page.goto(`/${club.slug}/book/find`)
    await field(page, 'reference').fill(typed)
    await field(page, 'email').fill(email)
    await page.getByRole('button', { name: 'Recevoir le lien' }).click()
    await expect(page.getByRole('status')).toContainText(SAME)
    await expect(page.getByRole('status')).toBeFocused()
  }
  const mail = await mailNumber(2, contact.email)
  expect(await mailsTo(stranger)).toEqual([])
  await page.goto(manageLink(mail))
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Votre vol du')
})

test('what is missing on the page of the link is said above and beside', async ({ page }) => {
  const club = await aBookableClub()
  await page.goto(`/${club.slug}/book/find`)
  await field(page, 'email').fill('nimporte quoi')
  await page.getByRole('button', { name: 'Recevoir le lien' }).click()
  const list = page.locator('.errors[role="alert"]')
  await expect(list).toBeFocused()
  await expect(list.getByRole('link')).toHaveText(["Champ vide\u00a0: Référence d'achat", 'Email invalide'])
  await expect(field(page, 'email')).toHaveAttribute('aria-invalid', 'true')
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(`JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled, expected: [/404 \(Not Found\)/] })

    test('a mistyped address is corrected: written to again, and the link that went astray is dead', async ({
      page,
    }) => {
      const club = await aBookableClub()
      const { manage } = await book(page, club.slug, club.references[0] ?? '')
      const right = `${unique('juste')}@essais.example`
      await page.getByText("Corriger l'adresse").click()
      await field(page, 'email').fill(right)
      await page.getByRole('button', { name: 'Envoyer à cette adresse' }).click()
      await expect(page.locator('main')).toContainText(`Confirmation envoyée à ${right}.`)
      const mail = await mailNumber(1, right)
      const dead = await page.goto(manage)
      expect(dead?.status()).toBe(404)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect((await page.goto(manageLink(mail)))?.status()).toBe(200)
    })

    test('a mangled token, another club, an unknown club: a real 404 that can be read', async ({ page }) => {
      const [club, other] = [await aBookableClub(), await aBookableClub()]
      const { manage } = await book(page, club.slug, club.references[0] ?? '')
      const mangled = manage.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
      const elsewhere = manage.replace(club.slug, other.slug)
      for (const path of [
        mangled,
        elsewhere,
        `${elsewhere}/cancel`,
        `/${club.slug}/b/nonsense`,
        `/${club.slug}/checkin/nonsense`,
        '/no-such-club/book',
        '/no-such-club',
        '/no-such-club/book/slots',
        `/${club.slug}/nothing/here`,
      ]) {
        const answer = await page.goto(path)
        expect(answer?.status(), path).toBe(404)
        await expect(page.getByRole('heading', { level: 1 }), path).toHaveText(/.+/)
        await expect(page.locator('html'), path).toHaveAttribute('lang', 'fr')
      }
    })
  })
}

test('the documents of a booking; nothing of its address travels on', async ({ page, request }) => {
  const club = await aBookableClub()
  const { manage } = await book(page, club.slug, club.references[0] ?? '')
  const answer = await page.goto(manage)
  expect(answer?.headers()['referrer-policy']).toBe('no-referrer')
  const pdf = await request.get(`${manage}/coupon.pdf`)
  expect((await pdf.body()).subarray(0, 4).toString()).toBe('%PDF')
  expect((await request.get(`${manage}/booking.ics`)).headers()['content-type']).toContain('text/calendar')
  await page.getByRole('link', { name: 'Voir la confirmation' }).click()
  const sheet = page.locator('main')
  await expect(sheet).toContainText('Le vol peut être reporté à tout moment')
  await expect(sheet).not.toContainText(/\b75\b|\bkg\b/)
  const booking = await theBooking(club)
  await club.open((open) => cancelBooking(open, booking.id, ''))
  await page.goto(`${manage}/coupon.pdf`)
  await expect(page).toHaveURL(`${manage}/confirmation`)
  await expect(page.getByRole('status')).toContainText('le vol a été annulé le')
  await expect(page.getByRole('img', { name: 'Code QR' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Télécharger le PDF' })).toHaveCount(0)
})

test('the page behind the QR code shows reference and day, and nothing else', async ({ page }) => {
  const club = await aBookableClub()
  const [reference = ''] = club.references
  const { contact } = await book(page, club.slug, reference)
  const booking = await theBooking(club)
  await page.goto(
    `/${club.slug}/checkin/${linkToken(env().AUTH_SECRET, 'checkin', booking.id, booking.linkVersion)}`,
  )
  const shown = page.locator('main')
  await expect(shown).toContainText(`${reference.slice(0, 5)}-${reference.slice(5)}`)
  await expect(shown).toContainText(formatDayYear(dayInstant(inDays(5)), 'UTC', 'fr'))
  await expect(shown).not.toContainText(contact.lastName)
  await expect(shown).not.toContainText(/\d+\u00a0h/)
})

test("the club's own pages, and the switch of language that keeps the address", async ({ page }) => {
  const texts = { fr: '## Éditeur\nLe club.', en: '## Publisher\nThe club.' }
  const club = await aBookableClub({ settings: { legal: texts, privacy: texts } })
  for (const name of ['legal', 'privacy']) {
    await page.goto(`/${club.slug}/${name}`)
    await expect(page.getByRole('heading', { name: 'Éditeur' })).toBeVisible()
    await page.getByRole('link', { name: 'English' }).click()
    await expect(page).toHaveURL(`/${club.slug}/${name}?lang=en`)
    await expect(page.getByRole('heading', { name: 'Publisher' })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await page.goto(`/${club.slug}/${name}?lang=fr`)
  }
  await page.goto(`/${club.slug}/book?reference=${club.references[0]}`)
  const before = new URL(page.url())
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page).toHaveURL(`${before.pathname}${before.search}&lang=en`)
  await page.goto(`/${club.slug}/conditions`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Flight conditions')
})
