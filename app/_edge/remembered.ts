const REMEMBERED_MS = 2000
const MOST_REMEMBERED = 1000

/**
 * What `find` found, remembered by key for two seconds; that there is nothing, never. For what names a club and its contact:
 * nothing may be decided by it.
 */
export function remembered<Of, Found>(keyOf: (of: Of) => string, find: (of: Of) => Promise<Found>) {
  const known = new Map<string, { found: Found; until: number }>()
  return async (of: Of): Promise<Found> => {
    const key = keyOf(of)
    const last = known.get(key)
    if (last && last.until > performance.now()) return last.found
    const found = await find(of)
    if (known.size >= MOST_REMEMBERED) known.clear()
    if (found) known.set(key, { found, until: performance.now() + REMEMBERED_MS })
    else known.delete(key)
    return found
  }
}
