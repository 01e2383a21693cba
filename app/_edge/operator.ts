import { redirect } from 'next/navigation'
import { operatorRealm } from '@/domain/doors/operators/queries'
import type { SignedInOperator } from '@/domain/doors/operators/schema'
import { doorTo } from './door-to'
import { loginPath } from './own-page'

/** The door of the people who run Envol. */
export const operatorDoor = doorTo(operatorRealm, '/operator', ({ operatorId }) => operatorId)

/** The operator who is signed in; without one the browser is led to the door, and back afterwards. */
export async function operatorOf(): Promise<SignedInOperator> {
  return (await operatorDoor.holder()) ?? redirect(await loginPath('/operator'))
}
