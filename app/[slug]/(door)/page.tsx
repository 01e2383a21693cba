import type { Metadata } from 'next'
import { clubOf, visitor } from '@/app/_edge/gates'
import { page, pageMetadata } from '@/app/_edge/page'
import { inClub } from '@/db/club'
import { textIn } from '@/domain/club/clubs/rules'
import { loadOffers } from '@/domain/visits/visits/queries'
import { deskOf, settingsOf } from '../_desk'
import { FrontDoor } from '../_view/front-door'

/** The front doors of `demo` and of production clubs may be found by search engines. */
export const generateMetadata = pageMetadata(async ({ params }: PageProps<'/[slug]'>): Promise<Metadata> => {
  const { kind } = await clubOf((await params).slug)
  const index = kind !== 'test'
  return { title: null, robots: { index, follow: index } }
})

export default page(async ({ params }: PageProps<'/[slug]'>) => {
  const { slug } = await params
  const ref = await clubOf(slug)
  const [{ desk }, settings, { activities, bases, external }] = await Promise.all([
    deskOf(ref),
    settingsOf(ref),
    inClub(ref, visitor(null), loadOffers),
  ])
  const { locale } = desk
  return (
    <FrontDoor
      locale={locale}
      club={desk.club}
      tagline={textIn(settings.tagline, locale)}
      activities={activities.map(({ name, durationMinutes }) => ({
        name: textIn(name, locale),
        durationMinutes,
        note: null,
      }))}
      bases={bases.map(({ name, icao, address, latitude, longitude }) => ({
        name,
        icao,
        address,
        mapHref: `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=15/${latitude}/${longitude}`,
      }))}
      bookHref={external?.enabled ? `/${slug}/book` : null}
    />
  )
})
