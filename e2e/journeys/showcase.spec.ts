import { looksOf } from '../support/axe'
import { field, sayWhoFlies } from '../support/desk'
import { expect, test } from '../support/test'

const langs = ['fr', 'en'] as const
const paths = ['', '/pricing', '/terms', '/privacy', '/legal', '/accessibility'] as const
const { E2E_APP_URL = '' } = process.env

for (const lang of langs) {
  test(`${lang}: axe finds nothing on any page, in any width, light or dark`, async ({ page }) => {
    test.slow()
    const { look, found } = looksOf(page, [390, 1280])
    for (const path of paths) {
      await page.goto(`/${lang}${path}`)
      await expect(page.locator('html')).toHaveAttribute('lang', lang)
      await expect(page.locator('h1')).toHaveCount(1)
      await look(path)
    }
    expect(found).toEqual([])
  })

  test(`${lang}: every page says what it is to search engines, and where it is in the other language`, async ({
    page,
  }) => {
    const [titles, descriptions] = [new Set<string>(), new Set<string>()]
    for (const path of paths) {
      await page.goto(`/${lang}${path}`)
      titles.add(await page.title())
      const content = (name: string) => page.locator(`meta[${name}]`).getAttribute('content')
      descriptions.add((await content('name="description"')) ?? '')
      const alternates = await page
        .locator('link[rel="alternate"][hreflang]')
        .evaluateAll((links) =>
          links.map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]),
        )
      expect(Object.fromEntries(alternates)).toEqual({
        fr: `${E2E_APP_URL}/fr${path}`,
        en: `${E2E_APP_URL}/en${path}`,
        'x-default': path === '' ? E2E_APP_URL : `${E2E_APP_URL}/en${path}`,
      })
      const canonical = await page.locator('link[rel="canonical"]').getAttribute('href')
      expect(canonical).toBe(`${E2E_APP_URL}/${lang}${path}`)
      expect(await content('name="robots"')).toBe('index, follow')
      expect(await content('property="og:locale"')).toBe(lang === 'fr' ? 'fr_FR' : 'en_GB')
      for (const name of ['property="og:image"', 'name="twitter:image"']) {
        const image = await page.request.get((await content(name)) ?? '')
        expect(image.headers()['content-type']).toBe('image/png')
      }
    }
    expect([titles.size, descriptions.size]).toEqual([paths.length, paths.length])
  })
}

test('the first page describes the product as data', async ({ page }) => {
  await page.goto('/fr')
  const text = await page.locator('script[type="application/ld+json"]').textContent()
  const facts = JSON.parse(text ?? '')
  expect(facts).toMatchObject({ '@type': 'SoftwareApplication', name: 'Envol', url: `${E2E_APP_URL}/fr` })
  for (const address of [facts.url, facts.image, facts.screenshot]) {
    expect((await page.request.get(address)).status(), address).toBe(200)
  }
})

test('the sitemap has every page in both languages and the open desks, and no dead link', async ({
  request,
}) => {
  const robots = await (await request.get('/robots.txt')).text()
  expect(robots).toContain(`Sitemap: ${E2E_APP_URL}/sitemap.xml`)
  const xml = await (await request.get('/sitemap.xml')).text()
  const listed = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address)
  const others = [...xml.matchAll(/href="([^"]+)"/g)].map(([, address = '']) => address)
  const wanted = langs.flatMap((lang) => [...paths, '/signup'].map((path) => `${E2E_APP_URL}/${lang}${path}`))
  expect(listed).toEqual(
    expect.arrayContaining([...wanted, `${E2E_APP_URL}/demo`, `${E2E_APP_URL}/demo/book`]),
  )
  expect(listed.filter((address) => /\/(account|operator|dev|docs|demo-solo\/book)/.test(address))).toEqual(
    [],
  )
  for (const address of new Set([...listed, ...others])) {
    expect((await request.get(address)).status(), address).toBe(200)
  }
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(`JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    test('every link and every picture of every page is there', async ({ page }) => {
      test.slow()
      const seen = new Map<string, string>()
      for (const lang of langs) {
        for (const path of paths) {
          await page.goto(`/${lang}${path}`)
          for (const link of await page.locator('a[href]').all()) {
            const href = (await link.getAttribute('href')) ?? ''
            if (href.startsWith('#')) await expect(page.locator(href)).toHaveCount(1)
            else if (href.startsWith('/')) seen.set(href, path)
          }
          for (const picture of await page.locator('main img, main source').all()) {
            seen.set(
              (await picture.getAttribute('src')) ?? (await picture.getAttribute('srcset')) ?? '',
              path,
            )
          }
        }
      }
      for (const [address, from] of seen) {
        expect((await page.request.get(address)).status(), `${address} on ${from}`).toBe(200)
      }
    })

    test('the switch of language keeps the page', async ({ page }) => {
      for (const path of paths) {
        await page.goto(`/fr${path}`)
        await page.locator('footer').getByRole('link', { name: 'English' }).click()
        await expect(page).toHaveURL(`/en${path}`)
        await expect(page.locator('html')).toHaveAttribute('lang', 'en')
      }
    })

    test('a reference of the first page leads to the passengers, the next ones are others', async ({
      page,
    }) => {
      await page.goto('/en')
      await page.getByRole('link', { name: 'Try the demonstration' }).click()
      const references = page.locator('#try button[name="reference"]')
      await expect(references).toHaveCount(3)
      const values = await references.evaluateAll((all) => all.map((one) => one.getAttribute('value')))
      expect(new Set(values).size).toBe(3)
      await references.first().click()
      await expect(page.locator('html')).toHaveAttribute('lang', 'en')
      await expect(field(page, 'weight[0]')).toBeVisible()
      await sayWhoFlies(page)
    })
  })
}

test('by keyboard alone: past the header, to the demonstration, to a reference', async ({ page }) => {
  await page.goto('/fr')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.locator('.hero .button')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Essayer la démonstration' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.locator('#try button').first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/demo\/book\/passengers/)
})

test('what was not measured is not promised', async ({ page }) => {
  await page.goto('/fr')
  const figures = page.locator('.figures-list li')
  if ((await figures.count()) === 0) await expect(page.locator('#figures')).toHaveCount(0)
  for (const text of await figures.allTextContents()) expect(text).toMatch(/^\d/)
})

test('the plans say that they are samples', async ({ page }) => {
  await page.goto('/fr/pricing')
  const plans = page.locator('.plans > li')
  await expect(plans.filter({ hasText: 'exemple' })).toHaveCount(await plans.count())
  await expect(page.locator('.sample-note')).toContainText("l'abonnement n'est pas encore ouvert")
})
