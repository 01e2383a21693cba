import { requestLocale } from '@/app/_edge/locale'
import { page } from '@/app/_edge/page'
import { LinkView } from '@/app/_parts/doors/link-view'
import { PlainTop } from '@/app/_parts/plain-top'
import { operatorRealm } from '@/domain/doors/operators/queries'
import { ownerOfLink } from '@/domain/doors/sessions/queries'
import { translator } from '@/lib/i18n/translator'
import { followOperatorLink } from '../actions'

/** A mailed link to the operator's desk; opening it changes nothing. */
export default page(async ({ params }: PageProps<'/operator/login/[token]'>) => {
  const { token } = await params
  const locale = await requestLocale()
  const owner = await ownerOfLink(operatorRealm, token)
  return (
    <>
      <PlainTop lang={locale} />
      <LinkView
        locale={locale}
        door="operator"
        where={translator(locale, 'doors')('envol')}
        owner={
          owner && { shown: owner.email, username: owner.email, hasPassword: owner.passwordHash !== null }
        }
        action={followOperatorLink.bind(null, token)}
        forgotHref="/operator/forgot"
      />
    </>
  )
})
