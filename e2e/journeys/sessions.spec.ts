import { aClub } from '@/db/testing/club'
import { aPerson, doorLink, signIn } from '../support/doors'
import { mailNumber } from '../support/mailbox'
import { expect, test } from '../support/test'

const PASSWORD = 'le vol du matin'

test('doors never open each other; a session that is over stays over', async ({
  page,
  context,
  somebodyElse,
}) => {
  const [here, there] = [await aClub().with(), await aClub().with()]
  const person = await aPerson(here)
  await page.goto(`/${here.ref.slug}/login`)
  await signIn(page, person.identifier, PASSWORD)
  await expect(page).toHaveURL(new RegExp(`/${here.ref.slug}/desk$`))

  const cookies = await context.cookies(`${page.url()}`)
  const session = cookies.find(({ name }) => name === `envol_club_${here.ref.id}`)
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: `/${here.ref.slug}` })
  const value = session?.value ?? ''
  const { hostname } = new URL(page.url())
  const aims = [
    [`envol_club_${there.ref.id}`, `/${there.ref.slug}`, `/${there.ref.slug}/desk/sessions`],
    ['envol_account', '/', '/account/sessions'],
    ['envol_operator', '/operator', '/operator/sessions'],
  ] as const
  await context.addCookies(
    aims.map(([name, path]) => ({ name, value, domain: hostname, path, httpOnly: true, sameSite: 'Lax' })),
  )
  for (const [, , aim] of aims) {
    await page.goto(aim)
    await expect(page).toHaveURL(/\/login\?next=/)
  }

  const desk = `/${here.ref.slug}/desk/sessions`
  await page.goto(`/${here.ref.slug}/login`)
  await expect(page).toHaveURL(new RegExp(`/${here.ref.slug}/desk$`))
  await page.goto(desk)
  await page.getByRole('button', { name: 'Me déconnecter partout' }).click()
  await expect(page).toHaveURL(/\/login$/)
  expect((await context.cookies(`${page.url()}`)).some(({ name }) => name === session?.name)).toBe(false)
  const thief = await somebodyElse()
  if (session) await thief.context().addCookies([session])
  await thief.goto(desk)
  await expect(thief).toHaveURL(/\/login\?next=/)
})

test('signing in again is another session; one browser can be signed out from another', async ({
  page,
  context,
  somebodyElse,
}) => {
  const world = await aClub().with()
  const { slug } = world.ref
  const person = await aPerson(world)
  const other = await somebodyElse()
  for (const one of [page, other]) {
    await one.goto(`/${slug}/login`)
    await signIn(one, person.identifier, PASSWORD)
    await expect(one).toHaveURL(new RegExp(`/${slug}/desk$`))
  }
  const [before] = (await context.cookies(page.url())).filter(({ name }) => name.startsWith('envol_club_'))
  await page.goto(`/${slug}/desk/sessions`)
  await expect(page.locator('.devices > li')).toHaveCount(2)
  await page.locator('.devices > li').filter({ hasNotText: 'Cet appareil' }).getByRole('button').click()
  await expect(page.locator('.devices > li')).toHaveCount(1)
  await other.goto(`/${slug}/desk/sessions`)
  await expect(other).toHaveURL(/\/login\?next=/)

  const form = page.locator('section[aria-labelledby="password-heading"] form')
  await form.locator('[name="current"]').fill(PASSWORD)
  await form.locator('[name="password"]').fill('un mot tout neuf')
  await form.getByRole('button', { name: 'Changer de mot de passe' }).click()
  await expect(page.locator('main [role="status"]')).toContainText('Mot de passe changé')
  await expect(page.locator('.devices > li')).toHaveCount(1)
  await signIn(other, person.identifier, 'un mot tout neuf')
  await expect(other).toHaveURL(/\/desk\/sessions$/)
  expect(before?.value).toBeTruthy()
})

test('a wrong way on is no way on', async ({ page }) => {
  const world = await aClub().with()
  const person = await aPerson(world)
  for (const next of ['//evil.example', 'https://evil.example', '/account', '/\\evil.example']) {
    await page.context().clearCookies()
    await page.goto(`/${world.ref.slug}/login?next=${encodeURIComponent(next)}`)
    await signIn(page, person.identifier, PASSWORD)
    await expect(page).toHaveURL(new RegExp(`/${world.ref.slug}/desk$`))
  }
})

test('who guesses is slowed down; a link still opens', async ({ page }) => {
  const world = await aClub().with()
  const { slug } = world.ref
  const person = await aPerson(world)
  await page.goto(`/${slug}/login`)
  for (let n = 0; n < 9; n++) {
    await signIn(page, person.identifier, `faux ${n}`)
    await expect(page.locator('main [role="alert"]')).toBeVisible()
    await page.goto(`/${slug}/login`)
  }
  await signIn(page, person.identifier, PASSWORD)
  await expect(page.locator('main [role="alert"]')).toContainText(/Attendez \d+ secondes/)
  await page.goto(`/${slug}/forgot`)
  await page.locator('main [name="identifier"]').fill(person.email)
  await page.locator('main form button').click()
  await page.goto(doorLink(await mailNumber(1, person.email)))
  await page.locator('main form button').last().click()
  await expect(page).toHaveURL(new RegExp(`/${slug}/desk$`))
})

test('the demonstration’s administrator signs in with what start says', async ({ page }) => {
  const { admin, club } = JSON.parse(process.env.E2E_DEMO ?? '{}')
  await page.goto(`/${club}/login`)
  await signIn(page, admin.identifier, admin.password)
  await expect(page).toHaveURL(new RegExp(`/${club}/desk$`))
})
