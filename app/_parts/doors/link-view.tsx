import type { FormAction } from '@/lib/form'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { LinkForm } from './link-form'
import { type DoorKind, doorTitle, doorWords } from './words'

export type LinkViewProps = {
  locale: Locale
  door: DoorKind
  where: string
  /** Whose link it is; null: it cannot be followed. */
  owner: { shown: string; username: string; hasPassword: boolean } | null
  /** Takes `password`, or `only` to come in without choosing one. */
  action: FormAction
  forgotHref: string
}

/** The page of a mailed link: nothing happens before a button is pressed. */
export function LinkView({ locale, door, where, owner, action, forgotHref }: LinkViewProps) {
  const t = translator(locale, 'doors')
  if (!owner) return <DeadLink {...{ locale, where, forgotHref }} />
  const heading = t('link.chooseHeading')
  const just = owner.hasPassword ? t('link.just') : door === 'operator' ? t('link.without') : null
  return (
    <main id="main" className="page door">
      <h1>{heading}</h1>
      <p className="lead">{t.rich('link.who', { who: owner.shown, b: (text) => <b>{text}</b> })}</p>
      <LinkForm
        action={action}
        words={doorWords(locale, door)}
        title={doorTitle(locale, heading, where)}
        username={owner.username}
        copy={{ hint: t('link.hint'), choose: t('link.choose'), ends: t('link.ends'), just }}
      />
    </main>
  )
}

function DeadLink({ locale, where, forgotHref }: Pick<LinkViewProps, 'locale' | 'where' | 'forgotHref'>) {
  const t = translator(locale, 'doors')
  return (
    <main id="main" className="page door">
      <title>{doorTitle(locale, t('link.dead'), where)}</title>
      <h1>{t('link.dead')}</h1>
      <p className="lead">{t('link.deadLead')}</p>
      <p className="up-28">
        <a className="button" href={forgotHref}>
          {t('link.again')}
        </a>
      </p>
    </main>
  )
}
