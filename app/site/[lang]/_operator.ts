import { env } from '@/lib/env'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'

/** Who runs this deployment, as configured: a sentence, and how a text says whom to write to (both Markdown). */
export function operatorIn(lang: Locale): { statement: string; contact: string } {
  const t = translator(lang, 'showcase')
  const { OPERATOR_EMAIL: email, APP_URL: site } = env()
  if (!email) return { statement: t('operator.unknown', { site }), contact: t('operator.nobody') }
  const link = `[${email}](mailto:${email})`
  return { statement: t('operator.known', { site, link }), contact: link }
}
