import { setTimeout as wait } from 'node:timers/promises'
import { addressOf, ensureBrowser, visitor } from '@/app/_edge/gates'
import { type ClubRef, inClub } from '@/db/club'
import { sendLinks } from '@/domain/bookings/bookings/send-links'
import { typedReference } from '@/domain/coupons/coupons/schema'
import { tryReference } from '@/domain/doors/throttles/try-reference'
import { Refusal } from '@/lib/refusal'

/** However long the search takes, the answer takes longer: its time does not tell whether something was found. */
const ANSWER_MS = 500

type Asked = { reference: string; email: string }

/** Mails the links of the bookings of a reference, if that address made them; says nothing of it. A pair that is wrong counts like a wrong reference. Refuses `rate_limited`, `busy`. */
export async function findLinks(ref: ClubRef, asked: Asked): Promise<void> {
  await Promise.all([search(ref, asked), wait(ANSWER_MS)])
}

async function search(ref: ClubRef, { reference: typed, email }: Asked): Promise<void> {
  const browser = await ensureBrowser(ref.slug)
  const { data: reference } = typedReference.safeParse(typed)
  const found = async () =>
    reference !== undefined && inClub(ref, visitor(browser), (club) => sendLinks(club, reference, email))
  const tried = { address: await addressOf(), typed: `${typed} ${email}` }
  const work = async () => {
    if (!(await found())) throw new Refusal('invalid_reference')
  }
  await tryReference(ref, tried, work).catch((error) => {
    if (!(error instanceof Refusal) || error.code !== 'invalid_reference') throw error
  })
}
