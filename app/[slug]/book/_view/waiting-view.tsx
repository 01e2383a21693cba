import { Submit } from '@/components/form/submit'
import { Heading } from '@/components/ui/heading'
import type { Period } from '@/domain/visits/waiting/schema'
import type { FormAction, PlainAction } from '@/lib/form'
import { translator } from '@/lib/i18n/translator'
import type { Desk } from '../../_view/facts'
import { Go } from '../../_view/go'
import type { Flight } from './facts'
import { FlightLine } from './flight-line'
import { formWords } from './form-words'
import { WaitingForm } from './waiting-form'
import { waitingLabels, whenOf, within } from './waiting-words'

export type WaitingViewProps = {
  desk: Desk
  flight: Flight
  changeHref: string
  slotsHref: string
  /** The days that may be chosen. */
  allowed: Period
  /** What is waited for already, or null. */
  current: Period | null
  /** Takes `from`, `to` (`YYYY-MM-DD`), `email`; answers with `notice` (`waitingNotice`). */
  action: FormAction
  /** No field: leaves the list. */
  leaveAction: PlainAction
}

/** For whom nothing is free, or nothing that suits: a period and an address to write to. */
export function WaitingView({ desk, flight, allowed, current, action, ...props }: WaitingViewProps) {
  const { locale, club } = desk
  const t = translator(locale, 'booking')
  const title = t('title.page', { name: t('waiting.heading'), club: club.name })
  return (
    <main id="main" className="page">
      <div className="form-page">
        <div>
          <Heading page="waiting">{t('waiting.heading')}</Heading>
          <FlightLine locale={locale} flight={flight} changeHref={props.changeHref} />
          <p className="lead">{t('waiting.lead')}</p>
          <WaitingForm
            action={action}
            words={formWords(locale, waitingLabels(locale))}
            copy={{
              title,
              errorTitle: t('title.error', { title }),
              within: t('waiting.within', within(locale, allowed)),
              emailHint: t('waiting.emailHint'),
              change: t('waiting.change'),
              send: t('waiting.send'),
              busy: t('busy'),
            }}
            allowed={allowed}
            initial={current ?? allowed}
            waits={
              current && (
                <p className="up-24 callout">{t('waiting.current', { when: whenOf(locale, current) })}</p>
              )
            }
            leave={
              <form className="up-16" action={props.leaveAction}>
                <Submit className="button line" busy={t('busy')}>
                  {t('waiting.leave')}
                </Submit>
              </form>
            }
          />
          <p className="up-24">
            <Go className="plain-link" href={props.slotsHref}>
              {t('details.toSlots')}
            </Go>
          </p>
        </div>
      </div>
    </main>
  )
}
