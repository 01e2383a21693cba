import type { ReactNode } from 'react'
import { maybeAccount } from '@/app/_edge/account'
import { requestLocale } from '@/app/_edge/locale'
import { inAccount } from '@/db/account'
import { contactOf } from '@/domain/doors/accounts/queries'
import { AreaShell } from '../_view/area-shell'
import { keepAccountOpen, leave } from '../actions'

/** The frame of the client area. Who is not signed in is led to the door by the page itself. */
export default async function AreaLayout({ children }: { children: ReactNode }) {
  const contact = await contactHere().catch(() => null)
  if (!contact) return children
  return (
    <AreaShell
      locale={await requestLocale(contact.language)}
      organisation={contact.organisation}
      closesAt={contact.closesAt}
      keepOpen={keepAccountOpen}
      signOut={leave}
    >
      {children}
    </AreaShell>
  )
}

async function contactHere() {
  const id = await maybeAccount()
  return id && inAccount(id, contactOf)
}
