import { requestLocale } from '@/app/_edge/locale'
import { page } from '@/app/_edge/page'
import { staffOf } from '@/app/_edge/staff'
import { type Club, inClub } from '@/db/club'
import { textIn } from '@/domain/club/clubs/rules'
import { sampleCoupons } from '@/domain/coupons/coupons/queries/samples'
import { whatWaits } from '@/domain/day/days/queries/attention'
import { firstSlot, loadReadiness } from '@/domain/visits/mornings/queries'
import { qrPath } from '@/emails/documents/qr-path'
import { env } from '@/lib/env'
import type { Locale } from '@/lib/i18n/locale'
import { fromMinutes } from '@/lib/time'
import { MemberView } from './_view/member-view'
import { MorningView } from './_view/morning-view'

/** What a new administrator sees first; others, what is theirs. */
export default page(async ({ params }: PageProps<'/[slug]/desk'>) => {
  const { slug } = await params
  const { ref, actor, person } = await staffOf(slug)
  const locale = await requestLocale(person.language)
  const now = new Date()
  const waits = await inClub(ref, actor, (club) => whatWaits(club, person.rights, now))
  if (!person.rights.includes('settings.manage')) {
    return <MemberView locale={locale} club={ref} person={person} waits={waits} />
  }
  const facts = await inClub(ref, actor, (club) => morningOf(club, locale, now))
  const bookUrl = `${env().APP_URL}/${slug}/book`
  const seesCoupons = person.rights.includes('coupons.see')
  return (
    <MorningView
      locale={locale}
      club={ref}
      person={person}
      waits={waits}
      bookUrl={bookUrl}
      qr={qrPath(bookUrl)}
      {...facts}
      samples={seesCoupons ? facts.samples : []}
      accountHref={ref.kind === 'demo' ? null : '/account/platforms'}
    />
  )
})

async function morningOf(club: Club, locale: Locale, now: Date) {
  const samples = await sampleCoupons(club, now)
  const [sample] = samples
  const first = sample ? await firstSlot(club, sample, now) : null
  return {
    samples,
    readiness: await loadReadiness(club),
    first: first && {
      start: fromMinutes(first.slot.start),
      meetAt: fromMinutes(first.slot.meetAt),
      activity: textIn(first.activity.name, locale),
      durationMinutes: first.activity.durationMinutes,
      base: first.base.name,
    },
  }
}
