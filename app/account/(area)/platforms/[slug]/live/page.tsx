import { notFound } from 'next/navigation'
import { accountOf } from '@/app/_edge/account'
import { requestLocale } from '@/app/_edge/locale'
import { page } from '@/app/_edge/page'
import { inAccount } from '@/db/account'
import { dryRun } from '@/domain/platforms/going-live/queries/dry-run'
import { freePeriodsOf } from '@/domain/platforms/going-live/queries/free'
import { choiceOf } from '@/domain/platforms/going-live/rules'
import { keepable } from '@/domain/platforms/going-live/schema'
import { platformAt } from '@/domain/platforms/platforms/queries/platforms'
import { LiveView } from '../../../../_view/live-view'
import { ReadyView } from '../../../../_view/ready-view'
import { openDesk, takeLive } from '../../../../actions'

/** Going live: what it means, what is missing, what goes and what stays; once live, since when and how long free. Another's is a 404. */
export default page(async ({ params, searchParams }: PageProps<'/account/platforms/[slug]/live'>) => {
  const id = await accountOf()
  const { slug } = await params
  const { keep, chosen } = await searchParams
  const platform = await inAccount(id, (account) => platformAt(account, slug))
  if (!platform) notFound()
  const locale = await requestLocale()
  if (platform.kind === 'production') {
    const free = (await freePeriodsOf(id)).get(slug) ?? null
    return <LiveView locale={locale} platform={platform} free={free} enter={openDesk.bind(null, slug)} />
  }
  // The first time all is ticked; afterwards what the address says, which may be nothing.
  const choice = choiceOf(chosen === undefined ? keepable : [keep].flat())
  const run = await dryRun(id, slug, choice)
  if (!run) notFound()
  return (
    <ReadyView
      locale={locale}
      platform={platform}
      choice={choice}
      {...run}
      action={takeLive.bind(null, slug)}
      enter={openDesk.bind(null, slug)}
    />
  )
})
