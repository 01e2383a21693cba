import { processWide } from '@/lib/process-wide'
import { hashToken } from '@/lib/token'

type Line = { nextAt: number; againAt: number; refused: Map<string, number> }

const MOST_LINES = 5000
const MOST_REFUSED = 200
const REMEMBERED_MS = 600_000

/**
 * Whether a try beyond its limit is judged all the same: now and then one (`everyMs`) of a line, and besides one that was refused
 * before and comes back as it was. Whoever guesses tries something else each time; whoever is right comes back with the same. So
 * a guesser gains a few tries a minute, and shuts nobody out. Kept in the process's memory, hashed.
 */
export function looksAgain(line: string, tried: string, everyMs: number, now = Date.now()): boolean {
  const known = lineOf(line)
  const key = hashToken(`${line}:${tried}`)
  const back = (known.refused.get(key) ?? Number.NEGATIVE_INFINITY) > now - REMEMBERED_MS
  if (back && known.againAt <= now) {
    known.againAt = now + everyMs
    known.refused.delete(key)
    return true
  }
  if (known.nextAt <= now) {
    known.nextAt = now + everyMs
    return true
  }
  known.refused.delete(key)
  known.refused.set(key, now)
  for (const [oldest] of known.refused) {
    if (known.refused.size <= MOST_REFUSED) break
    known.refused.delete(oldest)
  }
  return false
}

function lineOf(line: string): Line {
  const lines = processWide('looks-again', () => new Map<string, Line>())
  const known = lines.get(line) ?? { nextAt: 0, againAt: 0, refused: new Map() }
  lines.delete(line)
  lines.set(line, known)
  for (const [oldest] of lines) {
    if (lines.size <= MOST_LINES) break
    lines.delete(oldest)
  }
  return known
}
