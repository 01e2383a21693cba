import '@/app/styles/desk.css'
import { requestLocale } from '@/app/_edge/locale'
import { maybeStaff } from '@/app/_edge/staff'
import { inClub } from '@/db/club'
import { loadSettings } from '@/domain/club/clubs/queries'
import { whatWaits } from '@/domain/day/days/queries/attention'
import { loadOffers } from '@/domain/visits/visits/queries'
import { DeskShell } from './_view/desk-shell'
import { leaveDesk } from './actions'

/** The frame of the desk. Who is not signed in is led to the door by the page itself. */
export default async function DeskLayout({ children, params }: LayoutProps<'/[slug]/desk'>) {
  const { slug } = await params
  const here = await staffHere(slug).catch(() => null)
  if (!here) return children
  return (
    <DeskShell {...here} signOut={leaveDesk.bind(null, slug)}>
      {children}
    </DeskShell>
  )
}

async function staffHere(slug: string) {
  const staff = await maybeStaff(slug)
  if (!staff) return null
  const { ref, actor, person } = staff
  const [{ accent }, { bases }, waits] = await inClub(ref, actor, (club) =>
    Promise.all([loadSettings(club), loadOffers(club), whatWaits(club, person.rights)]),
  )
  const [base] = bases
  return {
    locale: await requestLocale(person.language),
    club: { slug, name: ref.name, accent },
    place: base ? `${base.icao} ${base.name}` : null,
    person,
    waiting: (waits.toConfirm ?? 0) + (waits.hits ?? 0) + (waits.unrebooked ?? 0),
  }
}
