import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Writes a file that only the owner of its folder may read, whole or not at all.
 * @param {string} file
 * @param {string} text
 */
export function writeSecret(file, text) {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, `${text}\n`, { mode: 0o600 })
  if (process.getuid?.() === 0) {
    const { uid, gid } = statSync(dirname(file))
    chownSync(draft, uid, gid)
  }
  renameSync(draft, file)
}

/**
 * The text of a file that is made once, with 32 random bytes, when it is not there.
 * @param {string} file
 */
export function secretIn(file) {
  if (!existsSync(file)) writeSecret(file, randomBytes(32).toString('base64url'))
  return readFileSync(file, 'utf8').trim()
}

/**
 * What a JSON file holds; `undefined` when there is none. Throws when it may not be read.
 * @param {string} file
 */
export function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}
