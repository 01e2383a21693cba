import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Mode } from './modes'
import type { Call, Coupon } from './store'

const program = fileURLToPath(new URL('./server.ts', import.meta.url))

/** The trial shop in a process of its own, and the strings to pull. */
export type TrialShop = {
  url: string
  token: string
  secret: string
  coupons(...coupons: Coupon[]): Promise<void>
  mode(...modes: Mode[]): Promise<void>
  calls(kind?: Call['kind']): Promise<Call[]>
  register(): Promise<Coupon[]>
  reset(): Promise<void>
  stop(): Promise<void>
}

/** Starts one and waits until it listens. */
export async function startShop(port = 0): Promise<TrialShop> {
  const token = 'trial-shop-token'
  const secret = 'whsec_dHJpYWwtc2hvcC1zaWduaW5nLXNlY3JldC0wMDE='
  const env = { ...process.env, PORT: String(port), SHOP_TOKEN: token, SHOP_SECRET: secret }
  const child = spawn(process.execPath, ['--import', 'tsx', program], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const url = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).once('line', (line) => resolve(JSON.parse(line).url))
    child.once('exit', (code) => reject(new Error(`the trial shop ended with code ${code}`)))
  })
  const get = async (path: string) => (await fetch(`${url}/_control/${path}`)).json()
  const post = async (path: string, body: unknown = []) => {
    const response = await fetch(`${url}/_control/${path}`, { method: 'POST', body: JSON.stringify(body) })
    if (!response.ok) throw new Error(`${path}: ${response.status}`)
  }
  return {
    url,
    token,
    secret,
    coupons: (...coupons) => post('coupons', coupons),
    mode: (...modes) => post('mode', modes),
    calls: async (kind) =>
      (await get('calls')).filter((call: Call) => kind === undefined || call.kind === kind),
    register: () => get('coupons'),
    reset: () => post('reset'),
    stop() {
      child.kill('SIGTERM')
      return ended
    },
  }
}
