import type { ReactNode } from 'react'
import { clubAt } from '@/app/_edge/gates'
import { deskOf } from './_desk'
import { ClubShell } from './_view/club-shell'
import type { Desk } from './_view/facts'

/** Header and footer around a club's public pages; without a club, or a database, the page itself answers. */
export async function Shell({ slug, children }: { slug: string; children: ReactNode }) {
  const desk = await deskAt(slug).catch(() => null)
  if (!desk) return children
  return (
    <ClubShell locale={desk.locale} club={desk.club}>
      {children}
    </ClubShell>
  )
}

async function deskAt(slug: string): Promise<Desk | null> {
  const ref = await clubAt(slug)
  return ref && (await deskOf(ref)).desk
}
