import { Submit } from '@/components/form/submit'
import { Heading } from '@/components/ui/heading'
import type { Period } from '@/domain/visits/waiting/schema'
import type { FormAction, PlainAction } from '@/lib/form'
import { translator } from '@/lib/i18n/translator'
import { SeeSlotsForm } from '../../_slots/see-slots-form'
import type { Desk } from '../../_view/facts'
import type { Flight } from './facts'
import { FlightLine } from './flight-line'
import { whenOf } from './waiting-words'

export type MailedWaitingViewProps = {
  desk: Desk
  /** Null once it is over. `flight` is null while the club does not offer the activity. */
  open: { flight: Flight | null; period: Period } | null
  /** No field: leads to the slots. */
  action: FormAction
  /** No field: leaves the list. */
  leaveAction: PlainAction
  bookHref: string
}

/** The page behind the mail of the waiting list. Only its buttons act. */
export function MailedWaitingView({ desk, open, action, leaveAction, bookHref }: MailedWaitingViewProps) {
  const { locale, club } = desk
  const t = translator(locale, 'booking')
  const heading = open ? t('waiting.openHeading') : t('waiting.overHeading')
  const title = t('title.page', { name: heading, club: club.name })
  return (
    <main id="main" className="page">
      <div className="form-page">
        <div>
          <Heading page={open ? 'mailed' : 'over'}>{heading}</Heading>
          {open?.flight && <FlightLine locale={locale} flight={open.flight} changeHref={null} />}
          <p className="lead">
            {open ? t('waiting.openLead', { when: whenOf(locale, open.period) }) : t('waiting.overLead')}
          </p>
          {open ? (
            <>
              <SeeSlotsForm
                action={action}
                copy={{
                  title,
                  errorTitle: t('title.error', { title }),
                  problem: t('problem.count', { count: 1 }),
                  send: t('passengers.send'),
                  busy: t('busy'),
                }}
              />
              <form className="up-24 form" id="leave" action={leaveAction}>
                <Submit className="button line" busy={t('busy')}>
                  {t('waiting.leave')}
                </Submit>
              </form>
              <p className="up-8 hint">{t('waiting.leaveHint')}</p>
            </>
          ) : (
            <>
              <title>{title}</title>
              <p className="up-24">
                <a className="button" href={bookHref}>
                  {t('find.book')}
                </a>
              </p>
            </>
          )}
        </div>
      </div>
    </main>
  )
}
