import { requestLocale } from '@/app/_edge/locale'
import { operatorOf } from '@/app/_edge/operator'
import { page } from '@/app/_edge/page'
import { SessionsView } from '@/app/_parts/doors/sessions-view'
import { operatorRealm } from '@/domain/doors/operators/queries'
import { sessionsOf } from '@/domain/doors/sessions/queries'
import { translator } from '@/lib/i18n/translator'
import { OperatorTop } from '../_view/operator-top'
import { changeOperatorPassword, endOperatorSession, endOperatorSessions } from '../login/actions'

/** The browsers in which the operator is signed in, and the password. */
export default page(async () => {
  const { operatorId, sessionId, email, hasPassword } = await operatorOf()
  const locale = await requestLocale()
  return (
    <>
      <OperatorTop locale={locale} />
      <SessionsView
        locale={locale}
        zone="Europe/Paris"
        door="operator"
        where={translator(locale, 'doors')('envol')}
        sessions={await operatorRealm.open(operatorId, sessionsOf)}
        here={sessionId}
        username={email}
        end={endOperatorSession}
        endAll={endOperatorSessions}
        change={hasPassword ? changeOperatorPassword : null}
        forgotHref="/operator/forgot"
      />
    </>
  )
})
