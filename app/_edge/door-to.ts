import * as z from 'zod/mini'
import { credentials } from '@/domain/doors/passwords/schema'
import { endSession } from '@/domain/doors/sessions/end-session'
import { followLink } from '@/domain/doors/sessions/follow-link'
import { resumeSession } from '@/domain/doors/sessions/resume-session'
import type { Owner, Realm } from '@/domain/doors/sessions/schema'
import { signIn } from '@/domain/doors/sessions/sign-in'
import { type Door, doorOf } from './door'

const followed = z.object({ token: z.string(), password: z.optional(z.string()) })

/**
 * The door of a realm. One comes in by identifier and password, or by a mailed link, choosing a password or not. `path`: where its
 * cookies are sent; `ownerId`: whose a session is.
 */
export function doorTo<Face extends Owner, Holder extends object>(
  realm: Realm<Face, Holder>,
  path: string,
  ownerId: (holder: Holder) => string,
): Door<Holder & { sessionId: string }> {
  return doorOf({
    name: realm.name,
    path,
    ways: {
      password: (typed, browser) => signIn(realm, credentials.parse(typed), browser),
      link: (typed, browser) => {
        const { token, password } = followed.parse(typed)
        return followLink(realm, token, password ?? null, browser)
      },
    },
    resume: (sessionId) => resumeSession(realm, sessionId),
    end: (holder) => realm.open(ownerId(holder), (owner) => endSession(owner, holder.sessionId)),
  })
}
