import { maybeAccount } from '@/app/_edge/account'
import { requestLocale } from '@/app/_edge/locale'
import { page } from '@/app/_edge/page'
import { linkOf } from '@/domain/platforms/signups/queries'
import { answerWith } from '@/lib/http/response'
import { loginHref } from './_addresses'
import { ConfirmView } from './_view/confirm-view'
import { DeadLink } from './_view/dead-link'
import { changeAccount, confirm } from './actions'

/** Where the first mail leads. Opening it changes nothing: scanners open links, too. */
export default page(async ({ params }: PageProps<'/confirm/[token]'>) => {
  const { token } = await params
  const lang = await requestLocale()
  const link = await linkOf(token)
  switch (link.state) {
    case 'unknown':
      answerWith(404)
      return <DeadLink lang={lang} state="unknown" href={`/${lang}/signup`} />
    case 'late':
      answerWith(410)
      return <DeadLink lang={lang} state="late" href={`/${lang}/signup`} />
    case 'used':
      return <DeadLink lang={lang} state="used" href={`/creating/${link.creationId}`} />
    case 'open': {
      const signedIn = await maybeAccount()
      return (
        <ConfirmView
          lang={lang}
          signup={link.signup}
          account={link.account}
          signedIn={signedIn}
          loginHref={loginHref(token)}
          changeAction={changeAccount.bind(null, token)}
          action={confirm.bind(null, token)}
        />
      )
    }
  }
})
