import { Heading } from '@/components/ui/heading'
import type { FormAction } from '@/lib/form'
import { translator } from '@/lib/i18n/translator'
import type { Desk } from '../../_view/facts'
import { PhoneLink } from '../../_view/phone-link'
import { FindForm } from './find-form'
import { findLabels, formWords } from './form-words'

export type FindViewProps = {
  desk: Desk
  referenceHref: string
  /** Takes `reference`, `email`. Its answer is always the same sentence, as `notice` (`findAnswer`). */
  action: FormAction
}

/** The one answer, whether such a booking exists or not. */
export function findAnswer(locale: Desk['locale']): string {
  return translator(locale, 'booking')('find.answer')
}

/** Sends the link of a booking again to the address that booked. */
export function FindView({ desk, referenceHref, action }: FindViewProps) {
  const { locale, club } = desk
  const t = translator(locale, 'booking')
  const title = t('title.page', { name: t('find.heading'), club: club.name })
  return (
    <main id="main" className="page">
      <div className="form-page">
        <div>
          <Heading page="find">{t('find.heading')}</Heading>
          <p className="lead">{t('find.lead')}</p>
          <FindForm
            action={action}
            words={formWords(locale, findLabels(locale))}
            copy={{
              title,
              errorTitle: t('title.error', { title }),
              referenceHint: t('reference.hint'),
              emailHint: t('find.emailHint'),
              send: t('find.send'),
              busy: t('busy'),
            }}
            after={club.phone && <p>{t.rich('find.nothing', { phone: () => <PhoneLink club={club} /> })}</p>}
          />
          <p className="up-24">
            <a className="plain-link" href={referenceHref}>
              {t('find.book')}
            </a>
          </p>
        </div>
      </div>
    </main>
  )
}
