import { accountSession } from '@/app/_edge/account'
import { requestLocale } from '@/app/_edge/locale'
import { page } from '@/app/_edge/page'
import { Devices } from '@/app/_parts/doors/devices'
import { doorTitle } from '@/app/_parts/doors/words'
import { Heading } from '@/components/ui/heading'
import { accountRealm } from '@/domain/doors/accounts/queries'
import { sessionsOf } from '@/domain/doors/sessions/queries'
import { translator } from '@/lib/i18n/translator'
import { endAccountSession, endAccountSessions } from '../../login/actions'

/** The browsers that are signed in to the account. */
export default page(async () => {
  const { accountId, sessionId } = await accountSession()
  const locale = await requestLocale()
  const t = translator(locale, 'doors')
  const heading = t('sessions.list')
  return (
    <main id="main" className="page area">
      <title>{doorTitle(locale, heading, t('envol'))}</title>
      <Heading page="account-sessions">{heading}</Heading>
      <Devices
        locale={locale}
        zone="Europe/Paris"
        sessions={await accountRealm.open(accountId, sessionsOf)}
        here={sessionId}
        end={endAccountSession}
        endAll={endAccountSessions}
      />
    </main>
  )
})
