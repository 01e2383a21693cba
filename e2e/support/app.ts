import { spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { serverFile } from '../../scripts/build.mjs'
import { freePort } from '../../scripts/port.mjs'

const tether = fileURLToPath(new URL('../../scripts/tether.mjs', import.meta.url))

/** The built application in a process of its own. */
export type App = {
  url: string
  /** Everything it wrote: its log, one JSON object a line. */
  output(): string
  /** Asks it to end; resolves with the milliseconds that it took, or rejects after 15 s. */
  stop(): Promise<number>
  /** `kill -9`. */
  kill(): Promise<void>
}

type Given = {
  databaseUrl: string
  /** Of the application: `WORKER`, `SMTP_URL`... */
  env?: Record<string, string>
  /** False: does not wait until it says that it is ready. */
  ready?: boolean
  port?: number
}

/** Starts it on a free port of 127.0.0.1 and waits until it is ready. Ends by itself when the caller's process does. */
export async function startApp({ databaseUrl, env = {}, ready = true, port }: Given): Promise<App> {
  const { AUTH_SECRET = '' } = process.env
  const place = port ?? (await freePort())
  const url = `http://127.0.0.1:${place}`
  const child = spawn(process.execPath, ['--import', tether, serverFile()], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      HOSTNAME: '127.0.0.1',
      PORT: String(place),
      APP_URL: url,
      DATABASE_URL: databaseUrl,
      AUTH_SECRET,
      ALLOW_PRIVATE_HOSTS: '1',
      LOG_LEVEL: 'warn',
      WORKER: 'inline',
      ...env,
    },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  let over = false
  const ended = new Promise<void>((done) =>
    child.once('exit', () => {
      over = true
      done()
    }),
  )
  await answering(`${url}/api/health/${ready ? 'ready' : 'live'}`, () => {
    if (over) throw new Error(`the application ended:\n${output}`)
    return output
  })
  return {
    url,
    output: () => output,
    async stop() {
      const asked = performance.now()
      child.kill('SIGTERM')
      const late = wait(15_000, 'late', { ref: false })
      if ((await Promise.race([ended, late])) === 'late') {
        child.kill('SIGKILL')
        throw new Error(`the application does not stop:\n${output}`)
      }
      return performance.now() - asked
    },
    kill() {
      child.kill('SIGKILL')
      return ended
    },
  }
}

async function answering(address: string, soFar: () => string): Promise<void> {
  for (const until = Date.now() + 30_000; Date.now() < until; await wait(50)) {
    const response = await fetch(address, { signal: AbortSignal.timeout(5000) }).catch(() => null)
    if (response?.ok) return
    soFar()
  }
  throw new Error(`the application does not answer at ${address}:\n${soFar()}`)
}
