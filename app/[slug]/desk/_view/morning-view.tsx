import { Heading } from '@/components/ui/heading'
import type { ClubRef } from '@/db/club'
import type { SampleCoupon } from '@/domain/coupons/coupons/schema'
import type { Attention } from '@/domain/day/days/queries/attention'
import type { Right } from '@/domain/doors/rights/schema'
import type { Readiness } from '@/domain/visits/mornings/schema'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { AllPlaces } from './all-places'
import { AttentionList } from './attention'
import { FirstSlot, type FirstSlotFacts } from './first-slot'
import { Readying } from './readying'
import { Samples } from './samples'
import { YourSite } from './your-site'

type Props = {
  locale: Locale
  club: ClubRef
  person: { firstName: string; rights: readonly Right[] }
  waits: Attention
  first: FirstSlotFacts | null
  samples: readonly SampleCoupon[]
  readiness: Readiness
  bookUrl: string
  /** The address of the booking desk as one SVG path on a grid of `size` modules. */
  qr: { size: number; path: string }
  /** Null where there is no account behind. */
  accountHref: string | null
}

/** A first morning at the desk: it flies already, here is how to see it, how to show it, and what to change first. */
export function MorningView(props: Props) {
  const { locale, club, person, waits, first, samples, readiness, bookUrl, qr, accountHref } = props
  const t = translator(locale, 'desk')
  return (
    <main id="main" className="office-main">
      <title>{t('title', { name: t('nav.home'), club: club.name })}</title>
      <Heading page="desk">{t('hello', { name: person.firstName })}</Heading>
      <p className="lead">{t('morning.lead', { club: club.name })}</p>
      <AttentionList locale={locale} slug={club.slug} waits={waits} />
      <AllPlaces locale={locale} slug={club.slug} rights={person.rights} />
      <div className="morning">
        <FirstSlot locale={locale} club={club} first={first} sample={samples[0] ?? null} />
        <Samples locale={locale} slug={club.slug} samples={samples} />
        <YourSite locale={locale} club={club} bookUrl={bookUrl} qr={qr} />
        <Readying
          locale={locale}
          slug={club.slug}
          rights={person.rights}
          readiness={readiness}
          liveHref={accountHref && `${accountHref}/${club.slug}/live`}
        />
        <section>
          <h2>{t('pages.heading')}</h2>
          <ul className="list up-8">
            <li>
              <a href={`/${club.slug}`}>{t('pages.door')}</a>
            </li>
            <li>
              <a href={`/${club.slug}/book`}>{t('pages.book')}</a>
            </li>
            <li>
              <a href={`/${club.slug}/conditions`}>{t('pages.conditions')}</a>
            </li>
            {accountHref && (
              <li>
                <a href={accountHref}>{t('pages.account')}</a>
              </li>
            )}
          </ul>
        </section>
      </div>
    </main>
  )
}
