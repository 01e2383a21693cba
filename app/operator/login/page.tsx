import { redirect } from 'next/navigation'
import { requestLocale } from '@/app/_edge/locale'
import { operatorDoor } from '@/app/_edge/operator'
import { page } from '@/app/_edge/page'
import { LoginView } from '@/app/_parts/doors/login-view'
import { PlainTop } from '@/app/_parts/plain-top'
import { translator } from '@/lib/i18n/translator'
import { enterOperator } from './actions'

/** The door of the operator's desk. */
export default page(async ({ searchParams }: PageProps<'/operator/login'>) => {
  if (await operatorDoor.holder()) redirect('/operator')
  const locale = await requestLocale()
  const { next, cookies } = await searchParams
  return (
    <>
      <PlainTop lang={locale} />
      <LoginView
        locale={locale}
        door="operator"
        where={translator(locale, 'doors')('envol')}
        next={typeof next === 'string' ? next : ''}
        cookieless={cookies === 'off'}
        action={enterOperator}
        forgotHref="/operator/forgot"
      />
    </>
  )
})
