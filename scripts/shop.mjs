import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { begin, bin, run } from './child.mjs'
import { root } from './install.mjs'
import { freePort } from './port.mjs'

const tether = new URL('tether.mjs', import.meta.url).href
const program = 'testing/shop/server.ts'

/**
 * The trial shop beside a demonstration of one's own: started, and the demonstration connected to it with fresh secrets.
 * Returns its address, or undefined in an installation that left it out.
 * @param {import('./child.mjs').Env} env
 */
export async function startTrialShop(env) {
  if (!existsSync(join(root, program))) return undefined
  const url = `http://127.0.0.1:${await freePort()}`
  const token = randomBytes(24).toString('base64url')
  const secret = `whsec_${randomBytes(32).toString('base64')}`
  const own = {
    PORT: new URL(url).port,
    HOST: '127.0.0.1',
    SHOP_TOKEN: token,
    SHOP_SECRET: secret,
    SHOP_ADOPTS: '1',
  }
  begin(process.execPath, ['--import', tether, '--import', 'tsx', program], {
    env: own,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await run(bin('tsx'), ['db/seed/connect-shop.ts', url, token, secret], { env })
  return url
}
