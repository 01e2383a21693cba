import { setTimeout as wait } from 'node:timers/promises'
import { env } from '@/lib/env'
import { failure } from '@/lib/failure'
import { onShutdown } from '@/lib/http/shutdown'
import { log } from '@/lib/log'
import { directConnection } from './client'

const CHANNEL = 'envol_board'
const AGAIN_MS = 1000

type Heard = () => void

const shared = globalThis as typeof globalThis & { envolEars?: Map<string, Set<Heard>> }

/**
 * Calls back whenever something changed on a club's schedule, and whenever changes may have been missed because the
 * connection was lost. One connection listens for the whole process, kept on globalThis and straight to PostgreSQL:
 * PgBouncer cannot keep a LISTEN. Returns how to stop.
 */
export function onBoardChange(clubId: string, heard: Heard): () => void {
  const ears = earsOfProcess()
  const mine = ears.get(clubId) ?? new Set()
  ears.set(clubId, mine.add(heard))
  return () => {
    mine.delete(heard)
    if (mine.size === 0 && ears.get(clubId) === mine) ears.delete(clubId)
  }
}

function earsOfProcess(): Map<string, Set<Heard>> {
  if (!shared.envolEars) {
    shared.envolEars = new Map()
    void listen(shared.envolEars)
  }
  return shared.envolEars
}

async function listen(ears: Map<string, Set<Heard>>): Promise<void> {
  const sql = directConnection(env().DATABASE_DIRECT_URL)
  let stopped = false
  onShutdown(() => {
    stopped = true
    return sql.end({ timeout: 1 })
  })
  const tell = (all: Iterable<Heard>) => {
    for (const heard of all) heard()
  }
  // The driver listens again by itself after a loss, and calls the last function whenever it has.
  const heard = (clubId: string) => tell(ears.get(clubId) ?? [])
  const listening = () => tell([...ears.values()].flatMap((each) => [...each]))
  while (!stopped) {
    try {
      await sql.listen(CHANNEL, heard, listening)
      return
    } catch (error) {
      log().warn(failure(error), 'cannot listen to the schedules')
      await wait(AGAIN_MS, undefined, { ref: false })
    }
  }
}
