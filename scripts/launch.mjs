import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { buildOnce, serverFile } from './build.mjs'
import { begin, stopAll } from './child.mjs'
import { greeting } from './greeting.mjs'
import { fail, reasonOf, root, whenAsked } from './install.mjs'
import { releaseLock, takeLock } from './lock.mjs'
import { portProblem } from './port.mjs'
import { startPostgres } from './postgres.mjs'
import { readJson } from './secrets.mjs'
import { serverFlags, tether } from './server-flags.mjs'
import { checkSettings, dataDir, embedded, migrate, openDataDir, seed, settingsWith } from './settings.mjs'
import { startTrialShop } from './shop.mjs'
import { step } from './step.mjs'
import { keepUp } from './supervise.mjs'

/**
 * @typedef {import('./settings.mjs').Place} Place
 * @typedef {{ database?: ReturnType<typeof startPostgres> }} House
 * @typedef {import('./child.mjs').Env} Env
 */

/**
 * `npm start` and `npm run dev`: brings everything up, says where it is, and takes it down again in order.
 * @param {{ dev: boolean }} mode
 */
export async function launch({ dev }) {
  if (embedded) openDataDir()
  const mode = { NODE_ENV: dev ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' }
  const place = await checkSettings({ ...mode, ...settingsWith('postgresql://envol@127.0.0.1/envol') })
  await claim(place)

  /** @type {House} */
  const house = {}
  const close = closer(house)
  whenAsked(() => close(0))
  process.stdout.on('error', () => close(0))
  try {
    const [settings] = await Promise.all([database(house, mode), dev || step('build the pages', buildOnce)])
    if (close.begun()) return
    const shop = embedded
      ? await step('open the trial shop', () => startTrialShop({ ...mode, ...settings }))
      : undefined
    const env = { ...mode, ...settings }
    const first = Array.from({ length: dev ? 1 : place.webs }, () => serve(dev, place, env))
    await step('start the server', () => answering(place, first))
    const keep = (/** @type {string} */ name, /** @type {() => import('./child.mjs').Program} */ start) =>
      void keepUp(name, start, close.begun)
    for (const server of first)
      keep(
        'server',
        startingWith(server, () => serve(dev, place, env)),
      )
    if (place.worker === 'own' && !dev) keep('worker', () => work(env))
    if (!close.begun()) console.log(`\n${greeting({ ...place, shop })}\n`)
  } catch (error) {
    await close(1, reasonOf(error))
  }
}

/** @param {Place} place */
async function claim({ host, port, url }) {
  const { running, killed } = embedded ? await takeLock(url) : {}
  if (running) fail(`Envol already runs here: ${running.url} (process ${running.pid}).`)
  let problem = await portProblem(port, host)
  for (const until = Date.now() + 10_000; problem && killed && Date.now() < until; await wait(250)) {
    problem = await portProblem(port, host)
  }
  if (!problem) return
  if (embedded) releaseLock()
  if (problem !== 'EADDRINUSE') fail(`Envol cannot listen on ${host}, port ${port}: ${problem}.`)
  fail(`Port ${port} of ${host} is taken by another program. Choose another one: PORT=${port + 1} npm start`)
}

/**
 * Only the first call counts: the server goes first, with 8 s for what it has in hand, the database last.
 * @param {House} house
 */
function closer(house) {
  /** @type {Promise<never> | undefined} */
  let closing
  const close = (/** @type {number} */ code, /** @type {string} */ reason = '') => {
    closing ??= (async () => {
      console.log('\nStopping.')
      await stopAll(8000)
      const started = await house.database?.catch(() => undefined)
      await started?.stop()
      if (embedded) releaseLock()
      if (reason) console.error(`\n${reason}\n`)
      process.exit(code)
    })()
    return closing
  }
  return Object.assign(close, { begun: () => closing !== undefined })
}

/**
 * @param {House} house
 * @param {Env} mode
 */
async function database(house, mode) {
  let url
  if (embedded) {
    const starting = startPostgres({ dir: dataDir })
    house.database = starting
    url = (await step('start the database', () => starting)).url
  }
  const settings = settingsWith(url)
  const env = { ...mode, ...settings }
  await step('migrate', () => migrate(env))
  if (!embedded || !saysAll(readJson(join(dataDir, 'demo.json')), settings))
    await step('plant the demonstration', () => seed(env))
  return settings
}

// What an earlier version planted may lack some of today's sign-ins.
const saysAll = (
  /** @type {{ admin?: object, operator?: { email: string } } | undefined} */ demo,
  /** @type {Env} */ { OPERATOR_EMAIL },
) => demo?.admin && demo.operator?.email === OPERATOR_EMAIL?.toLowerCase()

/**
 * @typedef {import('./child.mjs').Program} Program
 * @param {boolean} dev
 * @param {Place} place
 * @param {Env} settings
 */
function serve(dev, { host, port, worker }, settings) {
  const program = dev
    ? ['--import', tether, join(root, 'server', 'main.mjs')]
    : [...serverFlags, serverFile()]
  const env = { ...settings, HOST: host, HOSTNAME: host, PORT: String(port) }
  return begin(process.execPath, program, {
    env: dev && worker === 'own' ? { ...env, WORKER: 'inline' } : env,
  })
}

/** @param {Env} settings */
const work = (settings) =>
  begin(process.execPath, [...serverFlags, '--import', 'tsx', join('scripts', 'worker.ts')], {
    env: { ...settings, WORKER: 'only' },
  })

/**
 * Gives the one that is there, then new ones.
 * @param {Program} present
 * @param {() => Program} start
 */
function startingWith(present, start) {
  /** @type {Program | undefined} */
  let there = present
  return () => {
    const program = there ?? start()
    there = undefined
    return program
  }
}

/**
 * @param {Place} place
 * @param {readonly Program[]} servers
 */
async function answering({ host, port }, servers) {
  const name = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host
  const address = `http://${name.includes(':') ? `[${name}]` : name}:${port}/api/health/ready`
  let answer = 'no answer'
  let dead = false
  void Promise.race(servers.map(({ ended }) => ended)).then(() => {
    dead = true
  })
  for (const until = Date.now() + 90_000; !dead && Date.now() < until; await wait(100)) {
    const response = await fetch(address, { signal: AbortSignal.timeout(60_000) }).catch(() => undefined)
    if (response?.ok) return
    if (response) answer = `${response.status} ${(await response.text()).slice(0, 500)}`
  }
  throw new Error(`The server is not ready: ${answer}`)
}
