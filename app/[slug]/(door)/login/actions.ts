'use server'

import { buttonAction } from '@/app/_edge/form-action'
import { addressOf, clubOf } from '@/app/_edge/gates'
import { requestLocale } from '@/app/_edge/locale'
import { clubDoor, staffOf } from '@/app/_edge/staff'
import { askLinkAt, changePasswordAt, type Doorway, followLinkAt, tryPasswordAt } from '@/app/_edge/try-door'
import type { ClubRef } from '@/db/club'
import { clubRealm } from '@/domain/doors/people/queries'
import { changePassword } from '@/domain/doors/sessions/change-password'
import { endSession } from '@/domain/doors/sessions/end-session'
import { endSessions } from '@/domain/doors/sessions/end-sessions'
import { sendLinks } from '@/domain/doors/sessions/send-links'
import type { FormState } from '@/lib/form'
import { isUuid } from '@/lib/id'

async function doorwayOf(ref: ClubRef): Promise<Doorway> {
  const area = `/${ref.slug}`
  const locale = await requestLocale(ref.language)
  return { kind: 'club', locale, home: `${area}/desk`, areas: [area] }
}

/** Signs in to a club by identifier or email, and password. */
export async function enterClub(slug: string, state: FormState, form: FormData): Promise<FormState> {
  const ref = await clubOf(slug)
  return tryPasswordAt(clubDoor(ref), await doorwayOf(ref), state, form)
}

/** Signs in by a mailed link, choosing a password or not. */
export async function followClubLink(
  slug: string,
  token: string,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const ref = await clubOf(slug)
  return followLinkAt(clubDoor(ref), await doorwayOf(ref), token, state, form)
}

/** Asks for a link; whoever shares the address gets one each. */
export async function askClubLink(slug: string, state: FormState, form: FormData): Promise<FormState> {
  const ref = await clubOf(slug)
  const way = await doorwayOf(ref)
  return askLinkAt(way, state, form, (typed) => sendLinks(clubRealm(ref), typed, way.locale))
}

/** Signs one of the person's browsers out. */
export const endClubSession = buttonAction(staffOf, async ({ ref, person }, form) => {
  const session = form.get('session')
  if (isUuid(session)) await clubRealm(ref).open(person.id, (owner) => endSession(owner, session))
  return `/${ref.slug}/desk/sessions`
})

/** Signs all of the person's browsers out, this one too. */
export const endClubSessions = buttonAction(staffOf, async ({ ref, person }) => {
  await clubRealm(ref).open(person.id, (owner) => endSessions(owner, null))
  await clubDoor(ref).leave()
  return `/${ref.slug}/login`
})

/** Changes the password of who is signed in. */
export async function changeClubPassword(slug: string, state: FormState, form: FormData): Promise<FormState> {
  const { ref, person, sessionId } = await staffOf(slug)
  const address = await addressOf()
  return changePasswordAt(await doorwayOf(ref), state, form, (typed) =>
    changePassword(clubRealm(ref), person.id, typed, { sessionId, address }),
  )
}
