'use server'

import { buttonAction } from '@/app/_edge/form-action'
import { addressOf } from '@/app/_edge/gates'
import { requestLocale } from '@/app/_edge/locale'
import { operatorDoor, operatorOf } from '@/app/_edge/operator'
import { askLinkAt, changePasswordAt, type Doorway, followLinkAt, tryPasswordAt } from '@/app/_edge/try-door'
import { operatorRealm } from '@/domain/doors/operators/queries'
import { sendLink } from '@/domain/doors/operators/send-link'
import { changePassword } from '@/domain/doors/sessions/change-password'
import { endSession } from '@/domain/doors/sessions/end-session'
import { endSessions } from '@/domain/doors/sessions/end-sessions'
import type { FormState } from '@/lib/form'
import { isUuid } from '@/lib/id'

async function doorway(): Promise<Doorway> {
  return { kind: 'operator', locale: await requestLocale(), home: '/operator', areas: ['/operator'] }
}

/** Signs in to the operator's desk by password. */
export async function enterOperator(state: FormState, form: FormData): Promise<FormState> {
  return tryPasswordAt(operatorDoor, await doorway(), state, form)
}

/** Signs in by a mailed link, choosing a password or not. */
export async function followOperatorLink(
  token: string,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  return followLinkAt(operatorDoor, await doorway(), token, state, form)
}

/** Asks for a link. */
export async function askOperatorLink(state: FormState, form: FormData): Promise<FormState> {
  const way = await doorway()
  return askLinkAt(way, state, form, (email) => sendLink(email, way.locale))
}

/** Signs this browser out of the operator's desk. */
export const leaveOperator = buttonAction(
  async () => null,
  async () => {
    await operatorDoor.leave()
    return '/operator/login'
  },
)

/** Signs one of the operator's browsers out. */
export const endOperatorSession = buttonAction(operatorOf, async ({ operatorId }, form) => {
  const session = form.get('session')
  if (isUuid(session)) await operatorRealm.open(operatorId, (owner) => endSession(owner, session))
  return '/operator/sessions'
})

/** Signs all of the operator's browsers out, this one too. */
export const endOperatorSessions = buttonAction(operatorOf, async ({ operatorId }) => {
  await operatorRealm.open(operatorId, (owner) => endSessions(owner, null))
  await operatorDoor.leave()
  return '/operator/login'
})

/** Changes the password of who is signed in. */
export async function changeOperatorPassword(state: FormState, form: FormData): Promise<FormState> {
  const { operatorId, sessionId } = await operatorOf()
  const address = await addressOf()
  return changePasswordAt(await doorway(), state, form, (typed) =>
    changePassword(operatorRealm, operatorId, typed, { sessionId, address }),
  )
}
