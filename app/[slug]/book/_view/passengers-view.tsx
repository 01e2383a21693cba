import { Heading } from '@/components/ui/heading'
import type { FormAction, PlainAction } from '@/lib/form'
import { translator } from '@/lib/i18n/translator'
import type { Desk } from '../../_view/facts'
import { PhoneLink } from '../../_view/phone-link'
import type { ActivityOption, StepLinks } from './facts'
import { formWords, passengersLabels } from './form-words'
import { JoinedCoupons } from './joined-coupons'
import { PassengersForm } from './passengers-form'
import { Steps, stepTitles } from './steps'

export type PassengersViewProps = {
  desk: Desk
  links: StepLinks
  /** One: it is not asked. In the order of the club; `mostPassengers` is what the coupons allow. */
  activities: readonly ActivityOption[]
  /** One: it is not asked. `code` is what the field `base` sends. */
  bases: readonly { code: string; name: string; icao: string }[]
  /** Those of this flight, as shown (`displayCode`). The first cannot be removed. */
  coupons: readonly { reference: string; passengers: number }[]
  /** By field name: chosen before (on coming back), or nothing. */
  initial: Readonly<Record<string, string>>
  action: FormAction
  /** Takes `reference`; null when no coupon can be added. */
  joinAction: FormAction | null
  /** Takes `reference`, as given in `coupons`. */
  removeAction: PlainAction
}

/** Step 2: what is flown and by whom, before the schedule, so that every slot shown can be flown. */
export function PassengersView(props: PassengersViewProps) {
  const { desk, links, activities, bases, coupons, initial, action, joinAction, removeAction } = props
  const { locale, club } = desk
  const t = translator(locale, 'booking')
  const rows = Math.max(...activities.map((one) => one.mostPassengers))
  const call = club.phone && <p>{t.rich('call', { phone: () => <PhoneLink club={club} /> })}</p>
  return (
    <>
      <Steps locale={locale} step="passengers" links={links} />
      <main id="main" className="page">
        <div className="form-page">
          <PassengersForm
            head={
              <>
                <Heading page="passengers">{t('passengers.heading')}</Heading>
                <p className="lead">{t('passengers.lead')}</p>
              </>
            }
            activities={activities.map((one) => ({
              ...one,
              label: t('flight', { activity: one.name, minutes: one.durationMinutes }),
              age: one.minimumAge === null ? null : t('passengers.minimumAge', { age: one.minimumAge }),
            }))}
            bases={bases}
            rows={rows}
            initial={initial}
            action={action}
            joinAction={joinAction}
            words={formWords(locale, passengersLabels(locale, rows))}
            copy={{
              ...stepTitles(locale, 'passengers', club.name),
              send: t('passengers.send'),
              busy: t('busy'),
              joinAsk: t('passengers.joinAsk'),
              joinHint: t('passengers.joinHint'),
              join: t('passengers.join'),
              coupons: t('flightPage.references', { count: coupons.length }),
              reference: t('reference.label'),
              weight: t('passengers.weight'),
              age: t('passengers.age'),
              nth: t('passengers.nth', { n: 0 }),
              why: t('passengers.why'),
              fewer: t('passengers.fewer'),
            }}
            helps={{
              no_fit_aircraft: call,
              too_many_passengers: call,
              too_young: call,
              external_closed: call,
            }}
          >
            <JoinedCoupons locale={locale} coupons={coupons} removeAction={removeAction} />
          </PassengersForm>
        </div>
      </main>
    </>
  )
}
