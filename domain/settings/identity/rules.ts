import type { Identity } from './schema'

/** The facts of an identity by what the journal and the form call them: `taglineFr`, `meetingPlace`. */
function factsOf({ tagline, meetingPlace, ...lines }: Identity): Record<string, string> {
  return {
    ...lines,
    taglineFr: tagline.fr,
    taglineEn: tagline.en,
    meetingPlace: Object.values(meetingPlace).filter(Boolean).join(' · '),
  }
}

/** What differs between two identities, for the journal; null when nothing does. */
export function changedFacts(before: Identity, after: Identity) {
  const [was, is] = [factsOf(before), factsOf(after)]
  const keys = Object.keys(is).filter((key) => was[key] !== is[key])
  if (keys.length === 0) return null
  const only = (facts: Record<string, string>) => Object.fromEntries(keys.map((key) => [key, facts[key]]))
  return { before: only(was), after: only(is) }
}
