import type { Tx } from '@/db/client'
import { writeHouseMail } from '@/domain/letters/house-letters/write'
import { env } from '@/lib/env'
import type { Locale } from '@/lib/i18n/locale'
import { hashToken } from '@/lib/token'
import type { OperatorFace } from './schema'

/** Mails the link that signs in to the operator's desk, by its raw token, in the language it was asked for in (`acrossClubs`). */
export async function mailLink(
  tx: Tx,
  { email }: OperatorFace,
  token: string,
  language: Locale,
): Promise<void> {
  await writeHouseMail(tx, {
    cause: `operator-link:${hashToken(token)}`,
    accountId: null,
    to: email,
    payload: {
      kind: 'sign-in-link',
      door: 'operator',
      language,
      link: `${env().APP_URL}/operator/login/${token}`,
    },
  })
}
