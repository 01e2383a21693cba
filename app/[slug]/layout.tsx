import { clubAt } from '@/app/_edge/gates'
import { requestLocale } from '@/app/_edge/locale'
import { Document } from '@/components/layout/document'
import { KindBar } from './_view/kind-bar'

/**
 * A club's pages speak the reader's language, else the club's. Whether there is a club at all, and what to say when the
 * database is away, each page decides.
 */
export default async function ClubLayout({ children, params }: LayoutProps<'/[slug]'>) {
  const club = await clubAt((await params).slug).catch(() => null)
  const lang = await requestLocale(club?.language)
  return (
    <Document lang={lang}>
      {club && <KindBar locale={lang} club={club} now={new Date()} />}
      {children}
    </Document>
  )
}
