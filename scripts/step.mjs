import { setTimeout as wait } from 'node:timers/promises'

/**
 * Does one step of a command and says how long it took; one that lasts over a second is announced while it runs.
 * @template T
 * @param {string} name
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const begun = performance.now()
  const seconds = () => ((performance.now() - begun) / 1000).toFixed(1)
  const done = new AbortController()
  wait(1000, undefined, { signal: done.signal }).then(
    () => console.log(`  ...   ${name}`),
    () => undefined,
  )
  try {
    const result = await work()
    console.log(`  done  ${name} (${seconds()} s)`)
    return result
  } catch (error) {
    console.log(`  FAIL  ${name} (${seconds()} s)`)
    throw error
  } finally {
    done.abort()
  }
}
