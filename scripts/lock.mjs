import { linkSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { commandOf } from './child.mjs'
import { readJson, writeSecret } from './secrets.mjs'
import { dataDir } from './settings.mjs'

const file = join(dataDir, 'start.json')

/** The start that runs in this clone, `{ pid, url }`; `undefined` when there is none. */
export async function runningStart() {
  const held = readJson(file)
  return held && (await commandOf(held.pid)).includes('start.mjs') ? held : undefined
}

/**
 * Notes that this process serves `url`. Returns `{ running }` when another one does, else `{ killed }`: whether the
 * last one ended without a word, so that its server may need a moment to follow.
 * @param {string} url
 * @returns {Promise<{ running?: { pid: number, url: string }, killed?: boolean }>}
 */
export async function takeLock(url) {
  const running = await runningStart()
  if (running) return { running }
  const killed = readJson(file) !== undefined
  rmSync(file, { force: true })
  const draft = `${file}.draft.${process.pid}`
  writeSecret(draft, JSON.stringify({ pid: process.pid, url }))
  try {
    linkSync(draft, file)
  } catch {
    return { running: readJson(file) }
  } finally {
    rmSync(draft, { force: true })
  }
  return { killed }
}

export const releaseLock = () => rmSync(file, { force: true })
