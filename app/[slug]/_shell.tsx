import type { ReactNode } from 'react'
import { clubAt } from '@/app/_edge/gates'
import { deskOf } from './_desk'
import { ClubShell } from './_view/club-shell'

/** Header and footer around a club's public pages; without a club the page itself answers 404. */
export async function Shell({ slug, children }: { slug: string; children: ReactNode }) {
  const ref = await clubAt(slug)
  if (!ref) return children
  const { desk } = await deskOf(ref)
  return (
    <ClubShell locale={desk.locale} club={desk.club}>
      {children}
    </ClubShell>
  )
}
