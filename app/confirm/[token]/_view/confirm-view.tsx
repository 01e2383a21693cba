import type { AccountId } from '@/db/account'
import type { Signup } from '@/domain/platforms/signups/queries'
import { env } from '@/lib/env'
import type { FormAction } from '@/lib/form'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { ConfirmForm } from './confirm-form'

type Props = {
  lang: Locale
  signup: Signup
  /** Who has the address already. */
  account: AccountId | null
  /** Who is signed in here. */
  signedIn: AccountId | null
  loginHref: string
  /** Signs out of an account that is not the one, and on to the door. */
  changeAction: () => Promise<void>
  action: FormAction
}

/** What will be made, and the button that makes it; or the way to the account that it is for. */
export function ConfirmView({ lang, signup, account, signedIn, loginHref, changeAction, action }: Props) {
  const t = translator(lang, 'signup')
  const title = `${t('confirm.title')} - Envol`
  const { structureName, domainName, email } = signup
  const host = env().APP_URL.replace(/^https?:\/\//, '')
  const known = account !== null
  const ready = account === null || account === signedIn
  return (
    <main id="main" className="signup">
      {!ready && <title>{title}</title>}
      <h1>{t('confirm.title')}</h1>
      <p className="lead">{known ? t('confirm.knownLead', { email }) : t('confirm.lead')}</p>
      <dl className="pairs">
        <Pair label={t('confirm.structure')} value={structureName} />
        <Pair label={t('confirm.address')} value={`${host}/${domainName}`} />
        <Pair label={t('confirm.account')} value={email} />
      </dl>
      {ready ? (
        <ConfirmForm
          action={action}
          email={email}
          asksPassword={!known}
          copy={{
            title,
            errorTitle: t('errorTitle', { title }),
            problem: t('problem.count', { count: 1 }),
            password: t('confirm.password'),
            hint: t('confirm.passwordHint'),
            show: t('confirm.show'),
            hide: t('confirm.hide'),
            account: t('confirm.account'),
            send: known ? t('confirm.knownSend') : t('confirm.send'),
            busy: t('busy'),
          }}
        />
      ) : (
        <form className="form short" action={changeAction}>
          <p>{signedIn === null ? t('confirm.signInLead') : t('confirm.otherLead', { email })}</p>
          {signedIn === null ? (
            <a className="button wide" href={loginHref}>
              {t('confirm.signIn')}
            </a>
          ) : (
            <button className="button wide" type="submit">
              {t('confirm.change')}
            </button>
          )}
        </form>
      )}
    </main>
  )
}

function Pair({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  )
}
