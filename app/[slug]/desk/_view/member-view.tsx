import { Heading } from '@/components/ui/heading'
import type { ClubRef } from '@/db/club'
import type { Attention } from '@/domain/day/days/queries/attention'
import type { Right } from '@/domain/doors/rights/schema'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { AllPlaces } from './all-places'
import { AttentionList } from './attention'

type Props = {
  locale: Locale
  club: ClubRef
  person: { firstName: string; rights: readonly Right[] }
  waits: Attention
}

/** What a member without a say in the settings finds: who they are here, and the club's public pages. */
export function MemberView({ locale, club, person, waits }: Props) {
  const t = translator(locale, 'desk')
  return (
    <main id="main" className="office-main">
      <title>{t('title', { name: t('nav.home'), club: club.name })}</title>
      <Heading page="desk">{t('hello', { name: person.firstName })}</Heading>
      <p className="lead">{t('member.lead', { club: club.name })}</p>
      <AttentionList locale={locale} slug={club.slug} waits={waits} />
      <AllPlaces locale={locale} slug={club.slug} rights={person.rights} />
      <ul className="list up-24">
        <li>
          <a href={`/${club.slug}/desk/me`}>{t('me.own')}</a>
        </li>
        <li>
          <a href={`/${club.slug}/book`}>{t('pages.book')}</a>
        </li>
        <li>
          <a href={`/${club.slug}`}>{t('pages.door')}</a>
        </li>
        <li>
          <a href={`/${club.slug}/desk/sessions`}>{t('me.sessions')}</a>
        </li>
      </ul>
    </main>
  )
}
