import { redirect } from 'next/navigation'
import { maybeAccount } from '@/app/_edge/account'
import { requestLocale } from '@/app/_edge/locale'
import { page } from '@/app/_edge/page'
import { LoginView } from '@/app/_parts/doors/login-view'
import { PlainTop } from '@/app/_parts/plain-top'
import { translator } from '@/lib/i18n/translator'
import { enterAccount } from './actions'

/** The door of the client area. */
export default page(async ({ searchParams }: PageProps<'/account/login'>) => {
  if (await maybeAccount()) redirect('/account')
  const locale = await requestLocale()
  const { next, cookies } = await searchParams
  const t = translator(locale, 'doors')
  return (
    <>
      <PlainTop lang={locale} />
      <LoginView
        locale={locale}
        door="account"
        where={t('envol')}
        next={typeof next === 'string' ? next : ''}
        cookieless={cookies === 'off'}
        action={enterAccount}
        forgotHref="/account/forgot"
      >
        <p>
          <a className="plain-link" href={`/${locale}/signup`}>
            {t('login.signup')}
          </a>
        </p>
      </LoginView>
    </>
  )
})
