import { requestLocale } from '@/app/_edge/locale'
import { page } from '@/app/_edge/page'
import { LinkView } from '@/app/_parts/doors/link-view'
import { PlainTop } from '@/app/_parts/plain-top'
import { accountRealm } from '@/domain/doors/accounts/queries'
import { ownerOfLink } from '@/domain/doors/sessions/queries'
import { translator } from '@/lib/i18n/translator'
import { followAccountLink } from '../actions'

/** A mailed link to the client area; opening it changes nothing. */
export default page(async ({ params }: PageProps<'/account/login/[token]'>) => {
  const { token } = await params
  const locale = await requestLocale()
  const owner = await ownerOfLink(accountRealm, token)
  return (
    <>
      <PlainTop lang={locale} />
      <LinkView
        locale={locale}
        door="account"
        where={translator(locale, 'doors')('envol')}
        owner={owner && { shown: owner.email, username: owner.email, hasPassword: true }}
        action={followAccountLink.bind(null, token)}
        forgotHref="/account/forgot"
      />
    </>
  )
})
