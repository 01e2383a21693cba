/** Wrong references a minute: from one address, and at one club. */
export const WRONG_PER_ADDRESS = 10
const WRONG_PER_CLUB = 60
export const WRONG_WINDOW_SECONDS = 60

/** How often one more try is judged beyond the limit, of one address at one club: a right one then comes in. */
export const LOOK_AGAIN_MS = 2000

/** Where it is counted that a proxy showed itself while none is declared. */
export const PROXY_BUCKET = 'seen:proxy'
export const PROXY_WINDOW_SECONDS = 3600

/** The start of the fixed window of so many seconds that an instant falls in. */
export function windowOf(now: Date, seconds: number): Date {
  return new Date(Math.floor(now.getTime() / (seconds * 1000)) * seconds * 1000)
}

/** Wrong references so far, and tries under way from this address, this one included. */
export type Tries = { wrongFromAddress: number; wrongAtClub: number; underWay: number }

/**
 * May this address try another reference? At its own limit it waits for the next minute; at the club's limit only addresses
 * that already failed do, so that a guesser never shuts the desk for others. `later`: the tries under way could all be
 * wrong and fill the limit, so this one is asked again when some have ended.
 */
export function mayTry({ wrongFromAddress, wrongAtClub, underWay }: Tries): 'now' | 'later' | 'refused' {
  if (wrongFromAddress >= WRONG_PER_ADDRESS) return 'refused'
  if (wrongAtClub >= WRONG_PER_CLUB && wrongFromAddress > 0) return 'refused'
  return wrongFromAddress + underWay <= WRONG_PER_ADDRESS ? 'now' : 'later'
}
