'use server'

import { redirect } from 'next/navigation'
import { addressOf, clubOf } from '@/app/_edge/gates'
import { requestLocale } from '@/app/_edge/locale'
import { asRoute } from '@/app/_edge/own-page'
import { clubDoor, staffOf } from '@/app/_edge/staff'
import { askLinkAt, changePasswordAt, type Doorway, followLinkAt, tryPasswordAt } from '@/app/_edge/try-door'
import { type ClubRef, inClub } from '@/db/club'
import { changePassword } from '@/domain/doors/people/change-password'
import { endSession } from '@/domain/doors/people/end-session'
import { endSessions } from '@/domain/doors/people/end-sessions'
import { sendLinks } from '@/domain/doors/people/send-links'
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
  return askLinkAt(await doorwayOf(ref), state, form, (identifier) =>
    inClub(ref, { kind: 'system', id: 'door' }, (club) => sendLinks(club, identifier)),
  )
}

/** Signs this browser out of a club. */
export async function leaveClub(slug: string): Promise<void> {
  await clubDoor(await clubOf(slug)).leave()
  redirect(asRoute(`/${slug}/login`))
}

/** Signs one of the person's browsers out. */
export async function endClubSession(slug: string, form: FormData): Promise<void> {
  const { ref, actor, person } = await staffOf(slug)
  const session = form.get('session')
  if (isUuid(session)) await inClub(ref, actor, (club) => endSession(club, person.id, session))
  redirect(asRoute(`/${slug}/desk/sessions`))
}

/** Signs all of the person's browsers out, this one too. */
export async function endClubSessions(slug: string): Promise<void> {
  const { ref, actor, person } = await staffOf(slug)
  await inClub(ref, actor, (club) => endSessions(club, person.id, null))
  await leaveClub(slug)
}

/** Changes the password of who is signed in. */
export async function changeClubPassword(slug: string, state: FormState, form: FormData): Promise<FormState> {
  const { ref, person, sessionId } = await staffOf(slug)
  const address = await addressOf()
  return changePasswordAt(await doorwayOf(ref), state, form, (typed) =>
    changePassword(ref, person.id, typed, { sessionId, address }),
  )
}
