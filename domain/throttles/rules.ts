/** Wrong references a minute: from one address, and at one club. */
export const WRONG_PER_ADDRESS = 10
export const WRONG_PER_CLUB = 60
export const WRONG_WINDOW_SECONDS = 60

/**
 * May this address try another reference? At its own limit it waits; at the club's limit only addresses that already
 * failed wait, so that a guesser never shuts the desk for others. Counts include this try.
 */
export function mayTry(fromAddress: number, atClub: number): boolean {
  if (fromAddress > WRONG_PER_ADDRESS) return false
  return atClub <= WRONG_PER_CLUB || fromAddress <= 1
}
