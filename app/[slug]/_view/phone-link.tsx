import type { ClubFace } from './facts'

/** The club's number, to be called. */
export function PhoneLink({ club }: { club: ClubFace }) {
  if (!club.phone) return null
  return <a href={`tel:${club.phone.dial}`}>{club.phone.shown}</a>
}
