import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { root } from './install.mjs'

/**
 * What is added to the present environment; undefined takes a variable away.
 * @typedef {Record<string, string | undefined>} Env
 * @typedef {{ code: number | null, signal: NodeJS.Signals | null, error?: Error }} Ended
 * @typedef {import('node:child_process').ChildProcess & { ended: Promise<Ended> }} Program
 * @typedef {Omit<import('node:child_process').SpawnOptions, 'env'> & { env?: Env, spared?: boolean }} Options
 */

/** @type {Set<Program>} */
const live = new Set()

/**
 * The path of a command that a package of ours brings.
 * @param {string} name
 */
export const bin = (name) => join(root, 'node_modules', '.bin', name)

/**
 * Starts a program in a process group of its own, so that Ctrl-C reaches this process alone, which then stops the
 * others in order. `env` is added to the present environment; `spared` keeps it out of `stopAll`; the other options
 * are those of `spawn`.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Options} options
 * @returns {Program}
 */
export function begin(command, args, { env = {}, spared = false, ...options } = {}) {
  const started = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    ...options,
    detached: true,
    env: { ...process.env, ...env },
  })
  /** @type {Promise<Ended>} */
  const ended = new Promise((done) => {
    started.once('error', (error) => done({ code: null, signal: null, error }))
    started.once('close', (code, signal) => done({ code, signal }))
  })
  const child = Object.assign(started, { ended })
  if (!spared) live.add(child)
  // It never rejects.
  void ended.then(() => live.delete(child))
  return child
}

/**
 * Runs a program to its end with its output kept. Returns `{ ok, output }`; does not throw.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Options} options
 */
export async function capture(command, args, options = {}) {
  const child = begin(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  const take = (/** @type {string} */ text) => {
    output += text
  }
  child.stdout?.setEncoding('utf8').on('data', take)
  child.stderr?.setEncoding('utf8').on('data', take)
  const { code, error } = await child.ended
  return { ok: code === 0, output: error ? `${output}${error.message}` : output }
}

/**
 * Runs a program to its end. Throws an Error that holds its whole output when it fails.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Options} options
 */
export async function run(command, args, options = {}) {
  const { ok, output } = await capture(command, args, options)
  if (!ok) throw new Error(`${[command.split('/').at(-1), ...args].join(' ')} failed:\n${output.trim()}`)
  return output
}

/**
 * Asks a program to end (SIGTERM), waits up to `patience` milliseconds, then ends its whole group.
 * @param {Program} child
 * @param {number} patience
 */
async function stop(child, patience) {
  if (!live.has(child) || child.pid === undefined) return
  child.kill('SIGTERM')
  await Promise.race([child.ended, wait(patience, undefined, { ref: false })])
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    // The group is gone, as it should be.
  }
}

/**
 * Stops whatever this process began and that still runs.
 * @param {number} patience milliseconds for each
 */
export const stopAll = (patience) => Promise.all([...live].map((child) => stop(child, patience)))

/**
 * The command line of a process, `''` when there is none: a number in a pid file may belong to somebody else by now.
 * @param {number | string} pid
 */
export async function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    if (process.platform === 'linux') return ''
    return (await capture('ps', ['-o', 'command=', '-p', String(pid)])).output.trim()
  }
}
