import { displayCode } from '@/lib/code'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import type { ClubFacts } from './facts'
import type { Mail } from './mail'
import { CallTheClub } from './parts/customer'
import { Layout } from './parts/layout'
import { Pairs } from './parts/pairs'
import { Action, Lead, Paragraph, Subtitle, Title } from './parts/prose'
import { Zone } from './parts/rail'
import { timesOf } from './words'

export type BookingLink = {
  locale: Locale
  zone: string
  club: ClubFacts
  bookings: { activity: string; meetAt: string; start: string; manageUrl: string; references: string[] }[]
}

export function bookingLink({ locale, zone, club, bookings }: BookingLink): Mail {
  const t = translator(locale, 'mails')
  const count = bookings.length
  const subject = t('link.subject', { count, club: club.name })
  return {
    subject,
    body: (
      <Layout
        locale={locale}
        club={club}
        title={subject}
        preview={t('link.intro', { count })}
        reason={t('footer.customer')}
      >
        <Title>{t('link.title', { count })}</Title>
        <Lead>{t('link.intro', { count })}</Lead>
        {bookings.map(({ activity, references, manageUrl, ...instants }) => {
          const times = timesOf({ locale, zone }, instants)
          return (
            <div key={manageUrl}>
              <Subtitle>{times.day}</Subtitle>
              <Paragraph>{t('link.times', times)}</Paragraph>
              <Pairs
                locale={locale}
                rows={[
                  { label: t('field.activity'), lines: [activity] },
                  {
                    label: t('field.references', { count: references.length }),
                    lines: references.map(displayCode),
                    mono: true,
                  },
                ]}
              />
              <Action href={manageUrl}>{t('action.booking')}</Action>
            </div>
          )
        })}
        <Zone locale={locale} zone={zone} />
        <Paragraph>{t('link.ignore')}</Paragraph>
        <CallTheClub facts={{ locale, club }} sentence="question" />
      </Layout>
    ),
  }
}
