import type { MetadataRoute } from 'next'
import { alternatesOf } from '@/app/_parts/alternates'
import { publicClubs } from '@/domain/platforms/platforms/queries/directory'
import { env } from '@/lib/env'
import { locales } from '@/lib/i18n/locale'

export const dynamic = 'force-dynamic'

const pages = ['', '/signup', '/pricing', '/terms', '/privacy', '/legal', '/accessibility']

/** The showcase in each language, the front doors of public clubs, and their booking desks where they are open. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const base = env().APP_URL
  const clubs = await publicClubs()
  return [
    ...pages.flatMap((path) =>
      locales.map((locale) => ({ url: `${base}/${locale}${path}`, ...inAll(path) })),
    ),
    ...clubs.flatMap(({ slug, books }) => [
      { url: `${base}/${slug}` },
      ...(books ? [{ url: `${base}/${slug}/book` }] : []),
    ]),
  ]
}

function inAll(path: string) {
  const languages = Object.entries(alternatesOf(path)).map(([tag, to]) => [tag, `${env().APP_URL}${to}`])
  return { alternates: { languages: Object.fromEntries(languages) } }
}
