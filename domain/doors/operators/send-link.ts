import { operators } from '@/db/schema/accounts'
import { env } from '@/lib/env'
import type { Locale } from '@/lib/i18n/locale'
import { sendLinks } from '../sessions/send-links'
import { operatorRealm } from './queries'
import { isOperator } from './rules'

/**
 * Mails a link to OPERATOR_EMAIL when that is who asks, and to nobody else; the operator is written down at the first time. Says
 * nothing of it.
 */
export async function sendLink(typed: string, language: Locale): Promise<void> {
  if (!isOperator(typed, env().OPERATOR_EMAIL)) return
  const email = typed.trim().toLowerCase()
  await operatorRealm.seek((tx) => tx.insert(operators).values({ email }).onConflictDoNothing())
  await sendLinks(operatorRealm, email, language)
}
