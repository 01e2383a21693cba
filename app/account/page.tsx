import { redirect } from 'next/navigation'
import { accountOf } from '@/app/_edge/account'

/** The client area opens on its platforms. */
export default async function AccountPage() {
  await accountOf()
  redirect('/account/platforms')
}
