/** Tables of a club that no export holds: what opens doors, kept answers, counters, and visits of browsers. */
export const tablesLeftOut = [
  'club_links',
  'club_sessions',
  'idempotency_keys',
  'throttles',
  'visits',
] as const

/** Columns that no export holds: hashes, sealed secrets, and the letters' bodies, whose links open bookings. */
export const columnsLeftOut: Readonly<Record<string, readonly string[]>> = {
  api_keys: ['hash'],
  letters: ['payload', 'html', 'text'],
  people: ['password_hash'],
  shops: ['token_sealed', 'signing_secret_sealed', 'previous_secret_sealed'],
}
