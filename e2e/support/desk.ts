import { expect, type Locator, type Page } from '@playwright/test'
import { unique } from '@/db/testing/club'
import { inDays } from './club'

/** The steps of the booking desk, by the names of their fields: the same in both languages, with or without JavaScript. */

export const field = (page: Page, name: string): Locator => page.locator(`main [name="${name}"]`)

const next = /^(Continuer|Continue)$/
const confirmWords = /^(Confirmer ma réservation|Confirm my booking)$/
const toSlots = /^(Voir les créneaux|See available times)$/

/** Types a reference on the first page and sends it. */
export async function giveReference(page: Page, slug: string, typed: string): Promise<void> {
  await page.goto(`/${slug}/book`)
  await field(page, 'reference').fill(typed)
  await page.getByRole('button', { name: next }).click()
}

/** Answers the second page for passengers of these weights. */
export async function sayWhoFlies(page: Page, weights: readonly string[] = ['75']): Promise<void> {
  await expect(page).toHaveURL(/\/book\/passengers/)
  const many = field(page, 'passengers')
  if (await many.count()) await many.selectOption(String(weights.length))
  for (const [row, weight] of weights.entries()) await field(page, `weight[${row}]`).fill(weight)
  await page.getByRole('button', { name: toSlots }).click()
  await expect(page).toHaveURL(/\/book\/slots/)
}

/** The code of the journey in the address. */
export const journeyOf = (page: Page): string => new URL(page.url()).searchParams.get('v') ?? ''

/** Opens a day of the schedule. */
export async function openDay(page: Page, days = 5): Promise<void> {
  const { pathname, searchParams } = new URL(page.url())
  searchParams.set('date', inDays(days))
  await page.goto(`${pathname}?${searchParams}`)
  await expect(slots(page).first()).toBeVisible()
}

/** The free slots of the open day, in order. */
export const slots = (page: Page): Locator => page.locator('.day-list button[name="slot"]')

export async function slotIdOf(button: Locator): Promise<string> {
  const id = await button.getAttribute('value')
  if (!id) throw new Error('a slot without an id')
  return id
}

/** From nothing to the contact's page with a slot kept; gives the slot's id. */
export async function keepSlot(page: Page, slug: string, reference: string, place = 0): Promise<string> {
  await giveReference(page, slug, reference)
  await sayWhoFlies(page)
  await openDay(page)
  const id = await slotIdOf(slots(page).nth(place))
  await slots(page).nth(place).click()
  await expect(page).toHaveURL(/\/book\/details/)
  return id
}

export type Contact = { lastName: string; firstName: string; cellPhone: string; email: string }

/** Somebody whose address nobody else has. */
export function someone(given: Partial<Contact> = {}): Contact {
  const email = `${unique('client')}@essais.example`
  return { lastName: 'Durand', firstName: 'Camille', cellPhone: '06 12 34 56 78', email, ...given }
}

export async function fillContact(page: Page, contact: Contact): Promise<void> {
  for (const [name, value] of Object.entries(contact)) await field(page, name).fill(value)
  await field(page, 'isPassenger').check()
  await field(page, 'consent[conditions]').check()
}

export const confirmButton = (page: Page): Locator =>
  page.locator('.confirm').getByRole('button', { name: confirmWords })

/** Fills the contact's page, confirms, and arrives. */
export async function confirm(page: Page, contact: Contact = someone()): Promise<Contact> {
  await fillContact(page, contact)
  await confirmButton(page).click()
  await expect(page).toHaveURL(/\/book\/done/)
  return contact
}

/** The whole way; gives the booking's own address and who booked. */
export async function book(
  page: Page,
  slug: string,
  reference: string,
): Promise<{ manage: string; contact: Contact }> {
  await keepSlot(page, slug, reference)
  const contact = await confirm(page)
  const manage = await page.locator('main aside a[href*="/b/"]').getAttribute('href')
  if (!manage) throw new Error('no link to the booking')
  return { manage, contact }
}

/** What stands above the form: the refusal or the list of errors. It must have the focus. */
export async function trouble(page: Page): Promise<Locator> {
  const list = page.locator('.errors[role="alert"]')
  await expect(list).toBeVisible()
  await expect(list).toBeFocused()
  await expect(page).toHaveTitle(/^(Erreur\s:|Error:) /)
  return list
}
