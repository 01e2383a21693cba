import type { Tx } from '@/db/client'
import { writeHouseMail } from '@/domain/letters/house-letters/write'
import { env } from '@/lib/env'
import { hashToken } from '@/lib/token'
import type { AccountFace } from './schema'

/** Mails the link that signs in to the client area, by its raw token (`acrossClubs`). */
export async function mailLink(tx: Tx, { id, email, language }: AccountFace, token: string): Promise<void> {
  await writeHouseMail(tx, {
    cause: `account-link:${hashToken(token)}`,
    accountId: id,
    to: email,
    payload: {
      kind: 'sign-in-link',
      door: 'account',
      language,
      link: `${env().APP_URL}/account/login/${token}`,
    },
  })
}
