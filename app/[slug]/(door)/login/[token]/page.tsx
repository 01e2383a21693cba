import { clubOf } from '@/app/_edge/gates'
import { requestLocale } from '@/app/_edge/locale'
import { page } from '@/app/_edge/page'
import { LinkView } from '@/app/_parts/doors/link-view'
import { clubRealm } from '@/domain/doors/people/queries'
import { ownerOfLink } from '@/domain/doors/sessions/queries'
import { followClubLink } from '../actions'

/** A mailed link to a club's platform; opening it changes nothing. */
export default page(async ({ params }: PageProps<'/[slug]/login/[token]'>) => {
  const { slug, token } = await params
  const ref = await clubOf(slug)
  const owner = await ownerOfLink(clubRealm(ref), token)
  const username = owner?.identifier ?? owner?.email ?? ''
  return (
    <LinkView
      locale={await requestLocale(ref.language)}
      door="club"
      where={ref.name}
      owner={
        owner && {
          shown: owner.identifier ?? `${owner.firstName} ${owner.lastName}`,
          username,
          hasPassword: owner.passwordHash !== null,
        }
      }
      action={followClubLink.bind(null, slug, token)}
      forgotHref={`/${slug}/forgot`}
    />
  )
})
