import type { Club } from '@/db/club'
import type { NewMail } from './schema'
import { writeLetters } from './write-letters'

/** Writes one mail down in the caller's transaction, with the job that delivers it. The same cause never writes a second one. */
export async function writeMail(club: Club, mail: NewMail): Promise<void> {
  await writeLetters(club, { mails: [mail] })
}
