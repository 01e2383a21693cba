import { redirect } from 'next/navigation'
import { clubOf } from '@/app/_edge/gates'
import { requestLocale } from '@/app/_edge/locale'
import { asRoute } from '@/app/_edge/own-page'
import { page } from '@/app/_edge/page'
import { maybeStaff } from '@/app/_edge/staff'
import { LoginView } from '@/app/_parts/doors/login-view'
import { translator } from '@/lib/i18n/translator'
import { enterClub } from './actions'

/** The door of a club's platform. */
export default page(async ({ params, searchParams }: PageProps<'/[slug]/login'>) => {
  const { slug } = await params
  const { next, cookies } = await searchParams
  const ref = await clubOf(slug)
  if (await maybeStaff(slug)) redirect(asRoute(`/${slug}/desk`))
  const locale = await requestLocale(ref.language)
  const t = translator(locale, 'doors')
  return (
    <LoginView
      locale={locale}
      door="club"
      where={ref.name}
      next={typeof next === 'string' ? next : ''}
      cookieless={cookies === 'off'}
      action={enterClub.bind(null, slug)}
      forgotHref={`/${slug}/forgot`}
    >
      <p className="up-16 hint">
        {t.rich('login.customer', { book: (text) => <a href={`/${slug}/book`}>{text}</a> })}
      </p>
    </LoginView>
  )
})
