import { bin, capture, run } from './child.mjs'

const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
]

/**
 * The path of a Chromium that runs: `CHROMIUM_PATH`, an installed one, Playwright's, or Debian's package; the last two
 * are installed when they are missing. Throws with what was tried.
 */
export async function chromium() {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (await runs(named)) return named
    throw new Error(`CHROMIUM_PATH is ${named}, which does not run`)
  }
  const { chromium: browser } = await import('playwright')
  /** @type {string[]} */
  const tried = []
  for (const install of [undefined, playwrights, debians]) {
    if (install) await install().catch((error) => tried.push(error.message))
    for (const path of [...names, browser.executablePath()]) if (await runs(path)) return await located(path)
  }
  throw new Error(`There is no Chromium, and none could be installed.\n${tried.join('\n')}`)
}

const runs = async (/** @type {string} */ path) => (await capture(path, ['--version'])).ok

const located = async (/** @type {string} */ name) =>
  name.includes('/') ? name : (await run('/bin/sh', ['-c', 'command -v "$0"', name])).trim()

const playwrights = () => run(bin('playwright'), ['install', 'chromium'])

async function debians() {
  if (process.getuid?.() !== 0) throw new Error('Only root may install the package "chromium".')
  await run('apt-get', ['update'])
  await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'])
}
