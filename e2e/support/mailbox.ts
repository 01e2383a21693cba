import { expect } from '@playwright/test'

export type Mail = {
  id: string
  to: string
  subject: string
  html: string
  text: string
  attachments: { filename: string; contentType: string; url: string }[]
}

const { E2E_APP_URL = '' } = process.env

/** The mails to this address that were written and not handed to a transport, oldest first. */
export async function mailsTo(address: string, appUrl = E2E_APP_URL): Promise<Mail[]> {
  const response = await fetch(`${appUrl}/dev/mailbox.json?to=${encodeURIComponent(address)}`)
  if (!response.ok) throw new Error(`the mailbox answers ${response.status}`)
  return ((await response.json()) as Mail[]).reverse()
}

/** Waits until exactly so many are there, and gives the last. */
export async function mailNumber(count: number, address: string, appUrl = E2E_APP_URL): Promise<Mail> {
  const there = () => mailsTo(address, appUrl)
  await expect.poll(async () => (await there()).length, { message: `mails to ${address}` }).toBe(count)
  const last = (await there()).at(-1)
  if (!last) throw new Error('no mail')
  return last
}

/** The bytes of the attachment whose name ends so. */
export async function attachment({ attachments }: Mail, ending: string): Promise<Buffer> {
  const found = attachments.find(({ filename }) => filename.endsWith(ending))
  if (!found) throw new Error(`no ${ending} among ${attachments.map(({ filename }) => filename).join(', ')}`)
  const response = await fetch(found.url)
  expect(response.status).toBe(200)
  return Buffer.from(await response.arrayBuffer())
}

/** The address of the booking's own page, as the mail gives it. */
export function manageLink({ html }: Mail): string {
  const link = /href="(http[^"]+\/b\/[\w-]{43})"/.exec(html)?.[1]
  if (!link) throw new Error('the mail has no link to the booking')
  return link
}
