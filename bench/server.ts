import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '../scripts/port.mjs'
import { serverFlags } from '../scripts/server-flags.mjs'

/** A server in a process of its own. Its log goes to a file, as it would in a deployment. */
export type Server = {
  url: string
  /** Resident memory in MB (2^20 bytes). */
  memory(): number
  stop(): Promise<void>
  /** `kill -9`. */
  kill(): Promise<void>
}

type Given = { file: string; log: string; ready: string; env?: Record<string, string>; port?: number }

/** Starts a built server on a free port (or on `port`) and waits until `ready` (a path) answers 200. It ends with this process. */
export async function startServer({ file, log, ready, env = {}, ...given }: Given): Promise<Server> {
  const port = given.port ?? (await freePort())
  const url = `http://127.0.0.1:${port}`
  const sink = openSync(log, 'a')
  const child = spawn(process.execPath, [...serverFlags, file], {
    stdio: ['ignore', sink, sink],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      HOSTNAME: '127.0.0.1',
      PORT: String(port),
      APP_URL: url,
      ...env,
    },
  })
  closeSync(sink)
  let over = false
  const ended = new Promise<void>((done) => {
    child.once('exit', () => {
      over = true
      done()
    })
  })
  for (const until = Date.now() + 30_000; ; await wait(50)) {
    const response = await fetch(`${url}${ready}`).catch(() => null)
    if (response?.ok) break
    if (over || Date.now() > until) throw new Error(`the server does not start: see ${log}`)
  }
  return {
    url,
    memory: () => residentMegabytes(child.pid ?? 0),
    async stop() {
      child.kill('SIGTERM')
      await Promise.race([ended, wait(15_000, undefined, { ref: false })])
      if (!over) child.kill('SIGKILL')
      await ended
    },
    kill() {
      child.kill('SIGKILL')
      return ended
    },
  }
}

function residentMegabytes(pid: number): number {
  const found = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Number(found?.[1] ?? 0) / 1024
}
