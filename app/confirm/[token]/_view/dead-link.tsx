import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'

type Props = { lang: Locale; state: 'unknown' | 'late' | 'used'; href: string }

/** A link that no longer confirms anything, and what to do. */
export function DeadLink({ lang, state, href }: Props) {
  const t = translator(lang, 'signup')
  return (
    <main id="main" className="signup">
      <title>{`${t(`confirm.${state}Title`)} - Envol`}</title>
      <h1>{t(`confirm.${state}Title`)}</h1>
      <p className="lead">{t(`confirm.${state}Text`)}</p>
      <p className="up-28">
        <a className="button" href={href}>
          {state === 'used' ? t('confirm.usedSee') : t('confirm.restart')}
        </a>
      </p>
    </main>
  )
}
