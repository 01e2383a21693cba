import { type App, startApp } from '../support/app'
import { field, trouble } from '../support/desk'
import { aNewcomer, fillSignup, sendButton, signUp } from '../support/signup'
import { expect, test } from '../support/test'

test.use({ alone: true, extraHTTPHeaders: { 'x-forwarded-for': '203.0.113.7' } })

let app: App
test.beforeAll(async ({ databaseUrl }) => {
  app = await startApp({ databaseUrl, env: { TRUSTED_PROXY_HOPS: '1' } })
})
test.afterAll(() => app.stop())

test('the eleventh sign-up of an hour from one address is asked to wait, another address is not', async ({
  somebodyElse,
}) => {
  test.slow()
  const page = await somebodyElse({ baseURL: app.url })
  for (let n = 0; n < 10; n++) await signUp(page, 'fr', aNewcomer())
  await page.goto('/fr/signup')
  const late = aNewcomer()
  await fillSignup(page, late)
  await sendButton(page).click()
  await expect(await trouble(page)).toContainText('Trop d')
  await expect(field(page, 'email')).toHaveValue(late.email)
  const other = await somebodyElse({
    baseURL: app.url,
    extraHTTPHeaders: { 'x-forwarded-for': '203.0.113.8' },
  })
  await signUp(other, 'fr', late)
})
