import { requestLocale } from '@/app/_edge/locale'
import { page } from '@/app/_edge/page'
import { ForgotView } from '@/app/_parts/doors/forgot-view'
import { PlainTop } from '@/app/_parts/plain-top'
import { translator } from '@/lib/i18n/translator'
import { askAccountLink } from '../login/actions'

/** Where a link to the client area is asked for. */
export default page(async () => {
  const locale = await requestLocale()
  return (
    <>
      <PlainTop lang={locale} />
      <ForgotView
        locale={locale}
        door="account"
        where={translator(locale, 'doors')('envol')}
        action={askAccountLink}
        loginHref="/account/login"
      />
    </>
  )
})
