import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { root } from './install.mjs'

const live = new Set()

/** The path of a command that a package of ours brings. */
export const bin = (name) => join(root, 'node_modules', '.bin', name)

/**
 * Starts a program in a process group of its own, so that Ctrl-C reaches this process alone, which then stops the
 * others in order. `env` is added to the present environment; `spared` keeps it out of `stopAll`; the other options
 * are those of `spawn`.
 */
export function begin(command, args, { env = {}, spared = false, ...options } = {}) {
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    ...options,
    detached: true,
    env: { ...process.env, ...env },
  })
  if (!spared) live.add(child)
  child.ended = new Promise((done) => {
    child.once('error', (error) => done({ code: null, signal: null, error }))
    child.once('close', (code, signal) => done({ code, signal }))
  })
  child.ended.then(() => live.delete(child))
  return child
}

/** Runs a program to its end with its output kept. Returns `{ ok, output }`; does not throw. */
export async function capture(command, args, options = {}) {
  const child = begin(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  const take = (text) => {
    output += text
  }
  child.stdout.setEncoding('utf8').on('data', take)
  child.stderr.setEncoding('utf8').on('data', take)
  const { code, error } = await child.ended
  return { ok: code === 0, output: error ? `${output}${error.message}` : output }
}

/** Runs a program to its end. Throws an Error that holds its whole output when it fails. */
export async function run(command, args, options = {}) {
  const { ok, output } = await capture(command, args, options)
  if (!ok) throw new Error(`${[command.split('/').at(-1), ...args].join(' ')} failed:\n${output.trim()}`)
  return output
}

/** Asks a program to end (SIGTERM), waits up to `patience` milliseconds, then ends its whole group. */
async function stop(child, patience) {
  if (!live.has(child)) return
  child.kill('SIGTERM')
  await Promise.race([child.ended, wait(patience, undefined, { ref: false })])
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    // The group is gone, as it should be.
  }
}

/** Stops whatever this process began and that still runs. */
export const stopAll = (patience) => Promise.all([...live].map((child) => stop(child, patience)))

/** The command line of a process, `''` when there is none: a number in a pid file may belong to somebody else by now. */
export async function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    if (process.platform === 'linux') return ''
    return (await capture('ps', ['-o', 'command=', '-p', String(pid)])).output.trim()
  }
}
