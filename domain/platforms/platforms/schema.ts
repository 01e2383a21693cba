/** A platform as its account sees it. */
export type Platform = {
  id: string
  slug: string
  name: string
  kind: 'production' | 'test' | 'demo'
  timeZone: string
  createdAt: Date
  /** The address of the platform that this one is the sandbox of; null when it stands by itself. */
  sandboxOf: string | null
  /** Asked to be deleted: it goes after this instant. */
  deletesAt: Date | null
  /** Live since then; null while it is not. */
  liveAt: Date | null
}

/** A platform that is being made, or could not be: `failure` then says why, as a refusal's code. */
export type UnderWay = { id: string; slug: string; name: string; failure: string | null }
