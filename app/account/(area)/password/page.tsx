import { accountOf } from '@/app/_edge/account'
import { requestLocale } from '@/app/_edge/locale'
import { page } from '@/app/_edge/page'
import { PasswordForm } from '@/app/_parts/doors/password-form'
import { doorWords } from '@/app/_parts/doors/words'
import { Heading } from '@/components/ui/heading'
import { inAccount } from '@/db/account'
import { contactOf } from '@/domain/doors/accounts/queries'
import { translator } from '@/lib/i18n/translator'
import { choosePassword } from '../../actions'

/** The current password and a new one; changing it signs the other browsers out. */
export default page(async () => {
  const id = await accountOf()
  const { email, language } = await inAccount(id, contactOf)
  const locale = await requestLocale(language)
  const t = translator(locale, 'account')
  const doors = translator(locale, 'doors')
  const heading = t('password.heading')
  return (
    <main id="main" className="page area door">
      <Heading page="account-password">{heading}</Heading>
      <PasswordForm
        action={choosePassword}
        words={doorWords(locale, 'account')}
        title={t('title', { name: heading })}
        username={email}
        copy={{
          hint: doors('link.hint'),
          change: doors('sessions.change'),
          ends: doors('link.ends'),
        }}
      />
      <p className="up-24">
        <a className="plain-link" href="/account/forgot">
          {t('password.forgot')}
        </a>
      </p>
    </main>
  )
})
