import { aBookableClub, theBooking } from '../support/club'
import { confirm, confirmButton, field, fillContact, keepSlot, someone, trouble } from '../support/desk'
import { expect, test } from '../support/test'

test.use({ locale: 'fr-FR' })

const refused = { status: 503, contentType: 'text/plain', body: 'no' }
const stale = { ...refused, status: 409, headers: { 'x-nextjs-action-not-found': '1' } }

test('what was typed stays when no answer comes: no network, a server that fails, an upgrade', async ({
  page,
  context,
  expected,
}) => {
  expected.push(/Failed to load resource|ERR_INTERNET_DISCONNECTED/)
  const club = await aBookableClub()
  const [reference = ''] = club.references
  await page.goto(`/${club.slug}/book`)
  await field(page, 'reference').fill(reference)
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Continuer' }).click()
  await expect(await trouble(page)).toContainText('Pas de réseau')
  await expect(field(page, 'reference')).toHaveValue(reference)
  await context.setOffline(false)

  await keepSlot(page, club.slug, reference)
  const contact = someone()
  await fillContact(page, contact)
  for (const [answer, title] of [
    [refused, "La réponse s'est perdue"],
    [stale, "Envol vient d'être mis à jour"],
  ] as const) {
    await page.route('**/book/details*', (route) =>
      route.request().method() === 'POST' ? route.fulfill(answer) : route.fallback(),
    )
    await confirmButton(page).click()
    await expect(await trouble(page)).toContainText(title)
    await expect(field(page, 'lastName')).toHaveValue(contact.lastName)
    await expect(field(page, 'email')).toHaveValue(contact.email)
    await page.unrouteAll()
  }
  await confirm(page, contact)
  expect(await theBooking(club)).toMatchObject({ email: contact.email })
})

test('a browser that keeps no cookies is told so, not led round', async ({ request }) => {
  const { slug } = await aBookableClub()
  const desk = await request.get(`/${slug}/book/passengers?v=abcdefgh`)
  expect(desk.url()).toMatch(/\/book\?cookies=off$/)
  expect(await desk.text()).toContain('n&#x27;accepte pas de cookie')
  const headers = { Referer: `${new URL(desk.url()).origin}/${slug}/login` }
  const door = await request.get(`/${slug}/desk`, { headers })
  expect(await door.text()).toContain('n&#x27;accepte pas de cookie')
  const first = await request.get(`/${slug}/desk`)
  expect(await first.text()).not.toContain('accepte pas de cookie')
})
