import { Heading } from '@/components/ui/heading'
import type { FormAction, FormState } from '@/lib/form'
import { translator } from '@/lib/i18n/translator'
import type { Desk } from '../../_view/facts'
import { PhoneLink } from '../../_view/phone-link'
import { CouponDrawing } from './coupon-drawing'
import { ReferenceForm } from './reference-form'
import { Steps, stepTitles } from './steps'

export type ReferenceViewProps = {
  desk: Desk
  /** A reference that came by the address and was refused; else untouched. */
  initial: FormState
  /** Takes `reference`. */
  action: FormAction
  /** Issues a trial coupon (no field); null where there is none. */
  trialAction: FormAction | null
  findHref: string
}

/** Step 1: the only question is the reference. */
export function ReferenceView({ desk, initial, action, trialAction, findHref }: ReferenceViewProps) {
  const { locale, club } = desk
  const t = translator(locale, 'booking')
  const find = (
    <>
      {t('reference.already')}{' '}
      <a className="plain-link" href={findHref}>
        {t('reference.find')}
      </a>
    </>
  )
  const call = club.phone && <p>{t.rich('call', { phone: () => <PhoneLink club={club} /> })}</p>
  return (
    <>
      <Steps locale={locale} step="reference" links={{}} />
      <main id="main" className="page">
        <div className="form-page">
          <div>
            <Heading page="reference">{t('reference.heading')}</Heading>
            <p className="lead">{t('reference.lead')}</p>
            <ReferenceForm
              initial={initial}
              action={action}
              trialAction={trialAction}
              copy={{
                ...stepTitles(locale, 'reference', club.name),
                problem: t('problem.count', { count: 1 }),
                label: t('reference.label'),
                hint: t('reference.hint'),
                note: t('reference.note'),
                send: t('next'),
                busy: t('busy'),
                trialAsk: t('reference.trialAsk'),
                trial: t('reference.trial'),
              }}
              helps={{
                invalid_reference: (
                  <>
                    <p>
                      {t('reference.reread')}
                      {club.phone && (
                        <> {t.rich('reference.orCall', { phone: () => <PhoneLink club={club} /> })}</>
                      )}
                    </p>
                    <p className="way-on">{find}</p>
                  </>
                ),
                no_cookies: call,
                reference_expired: call,
                reference_held: call,
                external_closed: call,
              }}
              find={find}
            />
          </div>
          <figure className="where-drawing">
            <CouponDrawing label={t('reference.drawing')} />
            <figcaption>{t('reference.caption')}</figcaption>
          </figure>
        </div>
      </main>
    </>
  )
}
