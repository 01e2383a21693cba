import { setTimeout as wait } from 'node:timers/promises'

/** A process that lived this long was well: the next start is at once. */
const WELL_MS = 60_000
const LONGEST_MS = 30_000

/**
 * Keeps a process running: whenever it ends by itself it is said, and started again, at once and then after 250 ms, twice as
 * long each time (30 s at most) until one has lived for a minute.
 *
 * @param {string} name as the log says it
 * @param {() => import('./child.mjs').Program} start
 * @param {() => boolean} closing whether it is meant to end
 */
export async function keepUp(name, start, closing) {
  for (let delay = 0; ; ) {
    const began = Date.now()
    const { code, signal } = await start().ended
    if (closing()) return
    if (Date.now() - began > WELL_MS) delay = 0
    const after = delay === 0 ? 'at once' : `in ${delay / 1000} s`
    console.error(`The ${name} ended by itself (${signal ?? `code ${code}`}): started again ${after}.`)
    await wait(delay, undefined, { ref: false })
    if (closing()) return
    delay = Math.min(LONGEST_MS, delay === 0 ? 250 : delay * 2)
  }
}
