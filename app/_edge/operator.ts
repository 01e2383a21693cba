import { redirect } from 'next/navigation'
import { endSession } from '@/domain/doors/operators/end-session'
import { followLink } from '@/domain/doors/operators/follow-link'
import { resumeSession } from '@/domain/doors/operators/resume-session'
import type { SignedInOperator } from '@/domain/doors/operators/schema'
import { signIn } from '@/domain/doors/operators/sign-in'
import { doorOf } from './door'
import { byLink, byPassword } from './door-ways'
import { loginPath } from './own-page'

/** The door of the people who run Envol. */
export const operatorDoor = doorOf<SignedInOperator>({
  name: 'operator',
  path: '/operator',
  ways: { password: byPassword(signIn), link: byLink(followLink) },
  resume: resumeSession,
  end: ({ operatorId, sessionId }) => endSession(operatorId, sessionId),
})

/** The operator who is signed in; without one the browser is led to the door, and back afterwards. */
export async function operatorOf(): Promise<SignedInOperator> {
  return (await operatorDoor.holder()) ?? redirect(await loginPath('/operator'))
}
