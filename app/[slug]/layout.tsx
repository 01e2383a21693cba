import { clubAt } from '@/app/_edge/gates'
import { requestLocale } from '@/app/_edge/locale'
import { Document } from '@/components/layout/document'

/**
 * A club's pages speak the reader's language, else the club's. Whether there is a club at all, and what to say when the
 * database is away, each page decides.
 */
export default async function ClubLayout({ children, params }: LayoutProps<'/[slug]'>) {
  const club = await clubAt((await params).slug).catch(() => null)
  return <Document lang={await requestLocale(club?.language)}>{children}</Document>
}
