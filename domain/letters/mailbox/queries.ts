import { type HouseLetter, keptHouseLetter, keptHouseLetters } from '../house-letters/queries'
import { clubMailbox, clubMailboxLetter } from '../letters/queries'
import type { MailboxLetter } from '../letters/schema'

const MOST = 500

function ofTheHouse(letter: HouseLetter): MailboxLetter {
  return { ...letter, attachments: [], club: 'Envol', zone: 'UTC' }
}

/** Mails of every club and of Envol itself that were written and not handed to a transport: newest first, the last 500. */
export async function mailbox(to: string | null): Promise<MailboxLetter[]> {
  const [clubs, house] = await Promise.all([clubMailbox(to, MOST), keptHouseLetters(to, MOST)])
  return [...clubs, ...house.map(ofTheHouse)]
    .sort((a, b) => b.sentAt.getTime() - a.sentAt.getTime())
    .slice(0, MOST)
}

/** One of them; null when there is none of that id. */
export async function mailboxLetter(id: string): Promise<MailboxLetter | null> {
  const ofAClub = await clubMailboxLetter(id)
  if (ofAClub) return ofAClub
  const letter = await keptHouseLetter(id)
  return letter && ofTheHouse(letter)
}
