import '@/app/styles/desk/caller.css'
import '@/app/styles/desk/form.css'
import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { requestLocale } from '@/app/_edge/locale'
import { page, pageMetadata } from '@/app/_edge/page'
import { staffOf } from '@/app/_edge/staff'
import { DeskForm } from '@/app/[slug]/desk/_form/desk-form'
import { inClub } from '@/db/club'
import { keptFor } from '@/domain/schedule/callers/queries'
import { translator } from '@/lib/i18n/translator'
import { isUuid } from '@/lib/id'
import { formatDay, formatTime } from '@/lib/time'
import { DeskBody, DeskPage } from '../../../_view/desk-page'
import { bookKept } from '../actions'
import { contactFields } from './_fields'

type Props = PageProps<'/[slug]/desk/bookings/new/[hold]'>

export const generateMetadata = pageMetadata(async ({ params }: Props): Promise<Metadata> => {
  const { ref, person } = await staffOf((await params).slug)
  const t = translator(await requestLocale(person.language), 'caller')
  return { title: t('title', { name: t('heading'), club: ref.name }) }
})

/** Whom a start is kept for: the last question before it is booked. */
export default page(async ({ params, searchParams }: Props) => {
  const { slug, hold: id } = await params
  const { ref, actor, person } = await staffOf(slug)
  if (!person.rights.includes('bookings.all') || !isUuid(id)) notFound()
  const { again } = await searchParams
  const kept =
    (await inClub(ref, actor, (club) => keptFor(club, person.id, id, isUuid(again) ? again : null))) ??
    notFound()
  if (kept.bookingId) redirect(`/${slug}/desk/bookings/${kept.bookingId}`)
  const { hold } = kept
  const locale = await requestLocale(person.language)
  const t = translator(locale, 'caller')
  const say = translator(locale, 'journal')
  const limits = hold.passedLimits
    .map((limit) => say(`value.${limit}` as Parameters<typeof say>[0]))
    .join(', ')
  const time = (at: Date) => formatTime(at, ref.timeZone, locale)
  const query = new URLSearchParams(kept.couponIds.map((coupon) => ['coupon', coupon]))
  if (isUuid(again)) query.set('again', again)
  return (
    <DeskPage name="caller" heading={t('heading')} aside={<span className="soft">{t('step.two')}</span>}>
      <DeskBody>
        <section aria-labelledby="kept">
          <h2 id="kept">{`${formatDay(hold.startAt, ref.timeZone, locale)}, ${time(hold.startAt)}`}</h2>
          <p>
            {t('kept.meet', { time: time(hold.meetAt) })}{' '}
            {hold.expiresAt > new Date() ? t('kept.until', { time: time(hold.expiresAt) }) : t('kept.over')}
          </p>
          {limits && <p>{t('kept.beyond', { limits, reason: hold.passReason })}</p>}
        </section>
        <section aria-labelledby="contact">
          <h2 id="contact">{t('contact.title')}</h2>
          <DeskForm
            action={bookKept.bind(null, slug, id)}
            fields={contactFields(t, hold.passengers, kept.former, ref.language)}
            words={{ submit: t('contact.book'), problems: t('problems'), optional: t('optional') }}
          >
            <a className="desk-button" href={`/${slug}/desk/bookings/new?${query}`}>
              {t('contact.back')}
            </a>
          </DeskForm>
          <p className="small soft">{t('contact.told')}</p>
        </section>
      </DeskBody>
    </DeskPage>
  )
})
