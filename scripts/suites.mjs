import { buildOnce } from './build.mjs'
import { begin, bin } from './child.mjs'
import { chromium } from './chromium.mjs'
import { step } from './step.mjs'
import { testEnvironment } from './test-environment.mjs'

/**
 * Runs Vitest with these arguments on the server of `cluster`. Resolves with whether everything passed.
 * @param {{ url: string }} cluster
 * @param {readonly string[]} args
 * @param {{ env?: Env, watch?: boolean }} options
 */
export const unitTests = ({ url }, args, { env = {}, watch = false } = {}) =>
  passes('vitest', args, { DATABASE_URL: url, ...env }, watch ? 'inherit' : 'ignore')

/**
 * Runs journeys in the built application on a database of their own in `cluster`: those whose file or title holds one of the
 * words that `args` begins with, all without one; the rest of `args` is Playwright's. Resolves with whether everything passed.
 * @typedef {import('./child.mjs').Env} Env
 * @param {import('./postgres.mjs').Cluster} cluster
 * @param {readonly string[]} args
 * @param {Env} env
 */
export async function journeys(cluster, args, env = {}) {
  const browser = await step('find a Chromium', chromium)
  await step('build the pages', buildOnce)
  const database = `envol_e2e_${process.pid}`
  const url = await cluster.createDatabase(database)
  try {
    const given = { E2E_DATABASE_URL: url, CHROMIUM_PATH: browser, ...env }
    return await passes('playwright', ['test', '--config=e2e/playwright.config.ts', ...filtered(args)], given)
  } finally {
    await cluster.dropDatabases(async () => [database])
  }
}

/**
 * Playwright's own names are those of files; its pattern is looked for in file and title.
 * @param {readonly string[]} args
 */
function filtered(args) {
  const option = args.findIndex((arg) => arg.startsWith('-'))
  const words = option < 0 ? args : args.slice(0, option)
  return words.length === 0 ? args : ['-g', words.join('|'), ...args.slice(words.length)]
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Env} env
 * @param {'ignore' | 'inherit'} stdin
 */
async function passes(program, args, env, stdin = 'ignore') {
  /** @type {import('node:child_process').StdioOptions} */
  const stdio = [stdin, 'inherit', 'inherit']
  const { code } = await begin(bin(program), args, { stdio, env: { ...testEnvironment(), ...env } }).ended
  return code === 0
}
