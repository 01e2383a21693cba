import { accountOf } from '@/app/_edge/account'
import { requestLocale } from '@/app/_edge/locale'
import { page } from '@/app/_edge/page'
import { inAccount } from '@/db/account'
import { platformsOf, underWay } from '@/domain/platforms/platforms/queries/platforms'
import { env } from '@/lib/env'
import { PlatformsView } from '../../_view/platforms-view'
import { keepThisPlatform, makeSandbox, openDesk } from '../../actions'

/** The account's platforms: what they are, how they stand, and what can be done with them. */
export default page(async () => {
  const id = await accountOf()
  const facts = await inAccount(id, async (account) => ({
    platforms: await platformsOf(account),
    coming: await underWay(account),
  }))
  const acts = (slug: string) => ({
    enter: openDesk.bind(null, slug),
    makeSandbox: makeSandbox.bind(null, slug),
    keep: keepThisPlatform.bind(null, slug),
  })
  return (
    <PlatformsView locale={await requestLocale()} host={new URL(env().APP_URL).host} {...facts} acts={acts} />
  )
})
