import { notFound } from 'next/navigation'
import { clubOf } from '@/app/_edge/gates'
import { page } from '@/app/_edge/page'
import { Heading } from '@/components/ui/heading'
import { isReset, nextReset } from '@/domain/platforms/demonstration/rules'
import { env } from '@/lib/env'
import { translator } from '@/lib/i18n/translator'
import { formatTime } from '@/lib/time'
import { deskOf } from '../../_desk'

/** For whoever the hourly reset of the public demonstration catches: what happened, and a fresh start. */
export default page(async ({ params }: PageProps<'/[slug]/renewed'>) => {
  const ref = await clubOf((await params).slug)
  if (!isReset(ref.kind, env().local)) notFound()
  const { desk } = await deskOf(ref)
  const t = translator(desk.locale, 'desk')
  const time = formatTime(nextReset(new Date()), desk.zone, desk.locale)
  return (
    <main id="main" className="page trouble">
      <title>{t('reset.title')}</title>
      <Heading page="renewed">{t('reset.title')}</Heading>
      <p className="lead">{t('reset.text')}</p>
      <p className="up-8 soft">{t('reset.next', { time })}</p>
      <p className="up-28">
        <a className="button" href={`/${ref.slug}/book`}>
          {t('reset.again')}
        </a>
      </p>
    </main>
  )
})
