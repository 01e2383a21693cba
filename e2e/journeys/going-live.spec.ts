import { eq } from 'drizzle-orm'
import { clubSettings } from '@/db/schema/clubs'
import { coupons } from '@/db/schema/coupons'
import { people } from '@/db/schema/people'
import { ownTexts } from '@/testing/worlds/going-live'
import { startSmtp } from '../../testing/mail/smtp'
import { anOwner, belongs, enter, lineOf, lookAt } from '../support/accounts'
import { startApp } from '../support/app'
import { aBookableClub } from '../support/club'
import { book, field, trouble } from '../support/desk'
import { expect, test } from '../support/test'

// Mails are handed over to a stand-in, by an application of its own.
test.use({ alone: true })

const readers = [
  {
    who: 'on a phone in French, without JavaScript',
    use: { locale: 'fr-FR', viewport: { width: 390, height: 844 }, javaScriptEnabled: false },
    words: {
      go: 'Passer en production',
      open: 'Ouvrir le bureau',
      missing: 'Les mentions légales',
      recount: 'Recompter',
      live: /est en production$/,
      flown: /0 sur 20/,
      bar: /Plateforme de test/,
    },
  },
  {
    who: 'on a wide screen in English',
    use: { locale: 'en-GB', viewport: { width: 1280, height: 900 }, javaScriptEnabled: true },
    words: {
      go: 'Go live',
      open: 'Open the desk',
      missing: 'The legal notice',
      recount: 'Count again',
      live: /is live$/,
      flown: /0 of 20/,
      bar: /Test platform/,
    },
  },
]

for (const { who, use, words } of readers) {
  test.describe(who, () => {
    test.use(use)

    test('an owner takes a platform live, a customer books there, and the mail goes out', async ({
      databaseUrl,
      somebodyElse,
    }) => {
      const mail = await startSmtp()
      const app = await startApp({ databaseUrl, env: { SMTP_URL: mail.url } })
      try {
        const page = await somebodyElse({ ...use, baseURL: app.url })
        const look = (state: string) => (use.javaScriptEnabled ? lookAt(page, state) : undefined)
        const owner = await anOwner()
        const club = await aBookableClub({ coupons: 3, club: { kind: 'test' } })
        await belongs(club, owner)
        await club.open(({ id, tx }) =>
          tx.insert(people).values({
            clubId: id,
            identifier: 'admini',
            firstName: 'Ada',
            lastName: 'Essai',
            language: 'fr',
            profileId: club.customerProfileId,
          }),
        )
        const [mine = '', another = '', sample = ''] = club.references
        await club.open(({ tx }) =>
          tx.update(coupons).set({ sample: true }).where(eq(coupons.reference, sample)),
        )
        const sentTo = (address: string) => mail.taken.filter(({ to }) => to.includes(address))
        const trial = await book(await somebodyElse({ baseURL: app.url }), club.slug, mine)

        await page.goto(`/${club.slug}/book`)
        await expect(page.locator('.banner')).toContainText(words.bar)
        await page.goto('/account/platforms')
        await enter(page, owner.email)
        await page.getByRole('link', { name: words.go }).click()
        await expect(page.locator('main')).toContainText(words.missing)
        await expect(field(page, 'domainName')).toHaveCount(0)
        await look('what is missing')

        await club.open(({ id, tx }) =>
          tx.update(clubSettings).set(ownTexts).where(eq(clubSettings.clubId, id)),
        )
        await page.goto(`/account/platforms/${club.slug}/export`)
        await page.locator('main form button').click()
        const file = page.locator('main a[download]')
        await expect(file).toBeVisible({ timeout: 20_000 })
        await look('an export that is made')
        const zip = await page.request.get((await file.getAttribute('href')) ?? '')
        expect((await zip.body()).subarray(0, 2).toString()).toBe('PK')
        await page.goto(`/account/platforms/${club.slug}/live`)
        await page.getByRole('checkbox').last().uncheck()
        await page.getByRole('button', { name: words.recount }).click()
        await expect(page.getByRole('checkbox').last()).not.toBeChecked()
        await expect(page.getByRole('checkbox').first()).toBeChecked()
        await expect(page.locator('.tally tbody tr').nth(1).getByRole('cell')).toHaveText(['1', '2'])
        await look('what goes and what stays')
        await field(page, 'domainName').fill('another')
        await page.getByRole('button', { name: words.go }).click()
        await trouble(page)
        expect(await lineOf(club.slug)).toMatchObject({ kind: 'test' })
        await field(page, 'domainName').fill(club.slug)
        await page.getByRole('button', { name: words.go }).click()
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.live)
        await expect(page.locator('main')).toContainText(words.flown)
        await look('live')
        // Straight into the desk: no password is asked.
        await page.getByRole('button', { name: words.open }).click()
        await expect(page).toHaveURL(new RegExp(`/${club.slug}/desk$`))
        await expect(page.locator('.banner')).toHaveCount(0)

        await page.goto(`/${club.slug}/book`)
        await expect(page.locator('.banner')).toHaveCount(0)
        const { contact } = await book(await somebodyElse({ baseURL: app.url }), club.slug, another)
        await expect.poll(() => sentTo(contact.email).length).toBe(1)
        expect(sentTo(trial.contact.email)).toEqual([])
      } finally {
        await app.kill()
        await mail.stop()
      }
    })
  })
}
