import { clubOf } from '@/app/_edge/gates'
import { requestLocale } from '@/app/_edge/locale'
import { page } from '@/app/_edge/page'
import { ForgotView } from '@/app/_parts/doors/forgot-view'
import { askClubLink } from '../login/actions'

/** Where a link to a club's platform is asked for. */
export default page(async ({ params }: PageProps<'/[slug]/forgot'>) => {
  const { slug } = await params
  const ref = await clubOf(slug)
  return (
    <ForgotView
      locale={await requestLocale(ref.language)}
      door="club"
      where={ref.name}
      action={askClubLink.bind(null, slug)}
      loginHref={`/${slug}/login`}
    />
  )
})
