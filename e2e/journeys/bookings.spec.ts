import type { Page } from '@playwright/test'
import { bookings } from '@/db/schema/bookings'
import type { Right } from '@/db/schema/rights'
import { aBookableClub, type BookableClub, bookingsOf, inDays } from '../support/club'
import { aFlight, noticesOf, soldByShop } from '../support/flights'
import { mailsTo } from '../support/mailbox'
import { aStaff, openSchedule, scheduling } from '../support/staff'
import { expect, test } from '../support/test'

const day = inDays(5)
const office: Right[] = [...scheduling, 'coupons.see']
test.use({ viewport: { width: 1440, height: 900 } })

const aClub = (shop?: Parameters<typeof aBookableClub>[0] & object) =>
  aBookableClub({ coupons: 3, external: { stepMinutes: 60, noticeMinutes: 60 }, ...shop })

async function openBookings(page: Page, club: BookableClub, rights: readonly Right[], query = '') {
  await openSchedule(page, club.slug, await aStaff(club, rights), `date=${day}`)
  await page.goto(`/${club.slug}/desk/bookings${query}`)
}

const names = (page: Page) => page.locator('table.bookings tbody th a')
const field = (page: Page, name: string) => page.locator(`.plan [name="${name}"]`)
const send = (page: Page) => page.locator('.plan footer button[type="submit"]')

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'a booking' : 'a booking, without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('is searched, filtered, taken away as CSV, opened, refused a place, moved, called off', async ({
      page,
    }) => {
      const club = await aClub()
      const { id } = await aFlight(club, 0, day, 10, {
        firstName: 'Élodie',
        lastName: 'Bergès',
        aboard: 'Zoé',
      })
      await aFlight(club, 1, day, 12, { lastName: 'Faure' })
      await openBookings(page, club, office)
      await expect(names(page)).toHaveText(['Élodie Bergès', 'Camille Faure'])

      const search = page.locator('#find [name="q"]')
      for (const typed of ['berges', 'ZOE', club.references[0] ?? '']) {
        await search.fill(typed)
        await search.press('Enter')
        await expect(names(page)).toHaveText(['Élodie Bergès'])
        await expect(search).toHaveValue(typed)
      }
      await search.fill('personne')
      await search.press('Enter')
      await expect(page.locator('.teach')).toContainText('accents et majuscules ne comptent pas')
      await page.locator('.teach').getByRole('link', { name: 'Tout effacer' }).click()

      await page.locator('.fold summary').click()
      await page.locator('[name="kind"]').selectOption('hire')
      await page.getByRole('button', { name: 'Filtrer' }).click()
      await expect(page).toHaveURL(/kind=hire/)
      await expect(page.locator('.teach')).toContainText('ne passe ces filtres')
      await page.locator('[name="kind"]').selectOption('external')
      await page.getByRole('button', { name: 'Filtrer' }).click()
      await expect(names(page)).toHaveCount(2)
      await page.locator('thead').getByRole('link', { name: 'Nom' }).click()
      await expect(page.locator('th[aria-sort="ascending"]')).toContainText('Nom')

      const csv = await page.getByRole('link', { name: 'CSV' }).getAttribute('href')
      const table = await (await page.request.get(csv ?? '')).text()
      expect(table.split('\r\n')).toHaveLength(3)
      expect(table).toContain('06 39 98 17 62')
      expect(table).not.toContain(';75;')

      await names(page).first().click()
      await expect(page).toHaveURL(new RegExp(id))
      await expect(page.locator('.dossier')).toContainText('75 kg')
      await page.getByRole('link', { name: 'Déplacer ou changer' }).click()
      await field(page, 'from').fill('12:00')
      await field(page, 'to').fill('12:30')
      await send(page).click()
      await expect(page.locator('.refusal')).toContainText('est pris par un vol externe')
      expect((await bookingsOf(club)).every(({ sequence }) => sequence === 0)).toBe(true)
      await page.locator('.ways-out button').first().click()
      await expect(page.getByRole('status').filter({ hasText: "C'est changé" })).toBeVisible()
      await expect(page.locator('.life')).toContainText('Réservation changée')
      expect((await bookingsOf(club)).find((one) => one.id === id)?.sequence).toBe(1)

      await page.locator('.desk-bar').getByRole('link', { name: 'Annuler' }).click()
      await field(page, 'reason').fill('Vent')
      await send(page).click()
      await expect(page.locator('.desk-bar .state')).toHaveText('Annulé')
      await expect(page.locator('.pairs').first()).toContainText('Vent')
      expect((await bookingsOf(club)).find((one) => one.id === id)?.state).toBe('cancelled')
    })

    test('has its link sent again, its address corrected, a failed notice to the shop replayed', async ({
      page,
      shop,
    }) => {
      const club = await aClub({ shop })
      await soldByShop(club, 0)
      await shop.coupons({ reference: club.references[0] ?? '', state: 'valid' })
      await shop.mode({ mode: 'status', status: 400, on: 'allocation', times: 1 })
      const { id, email } = await aFlight(club, 0, day, 10, { lastName: 'Bergès' })
      await expect.poll(async () => (await noticesOf(club))[0]?.failedAt, { timeout: 15_000 }).toBeTruthy()
      await openBookings(page, club, office, `/${id}`)
      const failed = page.locator('.letters > li').filter({ has: page.getByText('HTTP 400') })
      await expect(failed).toContainText('Échec')
      await failed.getByRole('button', { name: /^Relancer/ }).click()
      await expect(page.locator('.notice')).toContainText("L'envoi est relancé")
      await expect.poll(async () => (await noticesOf(club))[0]?.deliveredAt, { timeout: 15_000 }).toBeTruthy()

      await page.getByRole('button', { name: 'Renvoyer le lien' }).click()
      await expect(page.locator('.notice')).toContainText('Le lien part')
      await expect.poll(async () => (await mailsTo(email)).length, { timeout: 15_000 }).toBe(2)

      await page.getByRole('link', { name: "Corriger l'adresse" }).click()
      await field(page, 'email').fill('pas une adresse')
      await send(page).click()
      await expect(page.locator('.plan .errors')).toContainText('Email invalide')
      await field(page, 'email').fill(`juste-${email}`)
      await send(page).click()
      await expect(page.locator('.notice')).toContainText("L'adresse est corrigée")
      await expect.poll(async () => (await mailsTo(`juste-${email}`)).length, { timeout: 15_000 }).toBe(1)
      await page.reload()
      await page.locator('.letters').getByRole('link', { name: /^Lire/ }).first().click()
      await expect(page.locator('.read-mail iframe')).toBeVisible()
    })
  })
}

test('pages of the list follow each other', async ({ page }) => {
  const club = await aClub({ coupons: 1 })
  const { id } = await aFlight(club, 0, day, 10, { lastName: 'Bergès' })
  await club.open(async ({ tx, id: clubId }) => {
    const [one] = (await tx.select().from(bookings)).filter((row) => row.id === id)
    if (!one) throw new Error('no booking')
    const { id: _, holdId: __, ...row } = one
    const copies = Array.from({ length: 119 }, (___, n) => ({ ...row, clubId, lastName: `Copie ${n}` }))
    await tx.insert(bookings).values(copies)
  })
  await openBookings(page, club, office)
  await expect(page.locator('.totals')).toContainText('120 réservations')
  const seen = new Set<string>()
  for (const count of [50, 50, 20]) {
    await expect(names(page)).toHaveCount(count)
    for (const href of await names(page).evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? '')))
      seen.add(href)
    const next = page.locator('a[rel="next"]')
    if (count === 50) await next.click()
  }
  expect(seen.size).toBe(120)
})

test.describe('rights', () => {
  test.use({ expected: [/404 \(Not Found\)/] })

  test('one’s own alone, without references; nobody’s else, no other club’s', async ({ page }) => {
    const [club, other] = [await aClub(), await aClub()]
    const { id } = await aFlight(club, 0, day, 10, { lastName: 'Bergès' })
    const { id: theirs } = await aFlight(other, 0, day, 10, { lastName: 'Ailleurs' })
    await openBookings(page, club, ['schedule.see', 'bookings.own'])
    await expect(page.locator('.teach')).toContainText('Aucune réservation à venir')
    const status = async (path: string) => (await page.request.get(`/${club.slug}/desk/${path}`)).status()
    expect(await status(`bookings/${id}`)).toBe(404)
    expect(await status(`bookings/${theirs}`)).toBe(404)
    expect(await status('bookings/nonsense')).toBe(404)
    expect(await (await page.request.get(`/${club.slug}/desk/bookings.csv?state=all`)).text()).not.toContain(
      'Bergès',
    )
    expect(await (await page.request.get(`/${club.slug}/desk/palette.json?q=berges`)).json()).toEqual([])
    await page.context().clearCookies()
    await openBookings(page, club, ['schedule.see'])
    for (const path of ['bookings', 'bookings.csv', `bookings/${id}`, 'palette.json?q=a']) {
      expect(await status(path)).toBe(404)
    }
  })
})
