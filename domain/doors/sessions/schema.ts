/** The browser that comes to a door. */
export type Browser = {
  /** Its address, keyed and hashed. */
  address: string
  /** Its name for itself, as it sent it. */
  agent: string
  /** The session it has at this door already, which ends when another begins. */
  replaces: string | null
}

/** A browser signed in somewhere, as its owner sees it. */
export type SessionLine = { id: string; createdAt: Date; lastSeenAt: Date; agent: string }
