import '@/app/styles/desk/booking.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requestLocale } from '@/app/_edge/locale'
import { page, pageMetadata } from '@/app/_edge/page'
import { staffOf } from '@/app/_edge/staff'
import { MailFrame } from '@/app/_parts/mail-frame'
import { inClub } from '@/db/club'
import { writtenMail } from '@/domain/bookings/bookings/queries/letters'
import { sightOf } from '@/domain/bookings/dossiers/rules/dossiers'
import { translator } from '@/lib/i18n/translator'
import { isUuid } from '@/lib/id'
import { formatDayTime } from '@/lib/time'
import { DeskPage } from '../../../../_view/desk-page'

type Props = PageProps<'/[slug]/desk/bookings/[id]/letters/[letter]'>

export const generateMetadata = pageMetadata(async ({ params }: Props): Promise<Metadata> => {
  const { ref, person } = await staffOf((await params).slug)
  const t = translator(await requestLocale(person.language), 'bookings')
  return { title: t('title', { name: t('letter'), club: ref.name }) }
})

/** A mail as it was written, for those who see to every booking and may see the references in it. */
export default page(async ({ params }: Props) => {
  const { slug, id, letter } = await params
  const { ref, actor, person } = await staffOf(slug)
  const sight = sightOf(person)
  if (!sight?.all || !sight.references || !isUuid(id) || !isUuid(letter)) notFound()
  const mail = (await inClub(ref, actor, (club) => writtenMail(club, id, letter))) ?? notFound()
  const locale = await requestLocale(person.language)
  const t = translator(locale, 'bookings')
  return (
    <DeskPage name="booking" heading={mail.subject}>
      <p className="crumbs">
        <a className="link" href={`/${slug}/desk/bookings/${id}`}>
          {t('backToOne')}
        </a>
        <span>{t('letterTo', { to: mail.to })}</span>
        <time dateTime={mail.at.toISOString()}>{formatDayTime(mail.at, ref.timeZone, locale)}</time>
      </p>
      <div className="read-mail">
        <MailFrame html={mail.html} title={mail.subject} />
        <details>
          <summary>{t('asText')}</summary>
          <pre>{mail.text}</pre>
        </details>
      </div>
    </DeskPage>
  )
})
