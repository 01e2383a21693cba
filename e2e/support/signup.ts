import { expect, type Locator, type Page } from '@playwright/test'
import { acrossClubs } from '@/db/club'
import { houseThrottles } from '@/db/schema/house'
import { unique } from '@/db/testing/club'
import type { Locale } from '@/lib/i18n/locale'
import { field } from './desk'

export type Signup = Record<
  'structureName' | 'domainName' | 'mainActivity' | 'firstName' | 'lastName' | 'email' | 'phone',
  string
>

/** Somebody with a name and an address that nobody else has. */
export function aNewcomer(given: Partial<Signup> = {}): Signup {
  const name = unique('ailes-')
  return {
    structureName: 'Les Ailes du Lauragais',
    domainName: name,
    mainActivity: 'aeroclub',
    firstName: 'Marion',
    lastName: 'Cazals',
    email: `${name}@essais.example`,
    phone: '06 39 98 40 12',
    ...given,
  }
}

/** Waits until the form was open as long as a person needs at the very least. */
export const asLongAsPeople = (page: Page) =>
  expect
    .poll(async () => {
      const [opened = ''] = (await page.locator('[name="seal"]').first().inputValue()).split('.')
      return Date.now() - Number.parseInt(opened, 36)
    })
    .toBeGreaterThan(300)

/** Types what is given, as fast as people may. */
export async function fillSignup(page: Page, values: Partial<Signup>, terms = true): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    if (name === 'mainActivity') await field(page, name).selectOption(value)
    else await field(page, name).fill(value)
  }
  await field(page, 'terms').setChecked(terms)
  await asLongAsPeople(page)
}

export const sendButton = (page: Page): Locator => page.locator('main .button.wide')

/** From nothing to "look in your mailbox". */
export async function signUp(page: Page, lang: Locale, newcomer: Signup): Promise<void> {
  await page.goto(`/${lang}/signup`)
  await fillSignup(page, newcomer)
  await sendButton(page).click()
  await expect(page).toHaveURL(new RegExp(`/${lang}/signup/sent$`))
}

/** The address in the mail that leads to the page which confirms. */
export function confirmLink({ html }: { html: string }): string {
  const link = /href="(http[^"]+\/confirm\/[^"]+)"/.exec(html)?.[1]
  if (!link) throw new Error('the mail has no link to confirm')
  return link.replaceAll('&amp;', '&')
}

/** All browsers here share one address, which may sign up ten times an hour. */
export async function forgetCounters(): Promise<void> {
  await acrossClubs('e2e', (tx) => tx.delete(houseThrottles))
}
