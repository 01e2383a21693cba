import type { ReactNode } from 'react'
import { displayCode } from '@/lib/code'
import { translator } from '@/lib/i18n/translator'
import type { FlightFacts } from '../facts'
import { aircraftName, baseName, bound, listed } from '../words'
import { Layout } from './layout'
import { Pairs } from './pairs'

type StaffMailProps = {
  facts: Pick<FlightFacts, 'locale' | 'club'>
  to: 'pilot' | 'club'
  title: string
  preview: string
  children: ReactNode
}

export function StaffMail({ facts: { locale, club }, to, title, preview, children }: StaffMailProps) {
  const reason = translator(locale, 'mails')(`footer.${to}`)
  return (
    <Layout locale={locale} club={club} title={title} preview={preview} reason={reason}>
      {children}
    </Layout>
  )
}

/** The flight as the club sees it: who flies, and whom to call. */
export function StaffPairs({ facts }: { facts: FlightFacts }) {
  const { activity, aircraft, base, booking, contact, locale, passengers, pilot } = facts
  const t = translator(locale, 'mails')
  return (
    <Pairs
      locale={locale}
      rows={[
        { label: t('field.aircraft'), lines: [aircraftName(aircraft)] },
        ...(pilot ? [{ label: t('field.pilot'), lines: [pilot] }] : []),
        {
          label: t('field.activity'),
          lines: [
            t('duration', { activity: activity.name, minutes: activity.durationMinutes }),
            baseName(base),
          ],
        },
        ...(passengers.length > 0
          ? [
              {
                label: t('field.passengers'),
                lines: [
                  listed(
                    passengers.map(({ name }) => name),
                    locale,
                  ),
                ],
              },
            ]
          : []),
        {
          label: t('field.contact'),
          lines: [
            `${contact.firstName} ${contact.lastName}`,
            { text: bound(contact.cellPhone), href: `tel:${contact.dial}` },
          ],
        },
        {
          label: t('field.references', { count: booking.references.length }),
          lines: booking.references.map(displayCode),
          mono: true,
        },
      ]}
    />
  )
}
