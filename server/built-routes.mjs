import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 * @typedef {(request: Request, response: Response) => Promise<void>} Serve
 * @typedef {{ regex: string, page: string }} Pattern
 * @typedef {{ regex: string, has?: { type: string, key: string }[] }} Rewrite
 * @typedef {{ rewrites: { beforeFiles: Rewrite[] }, staticRoutes: Pattern[], dynamicRoutes: Pattern[] }} Manifest
 */

/**
 * The routes as the build wrote them down, each with the handler that its file exports
 * (node_modules/next/dist/docs, "Invoking Entrypoints").
 *
 * @param {string} dir the folder that `.next` stands in
 * @param {string} hostname where the process listens
 */
export function builtRoutes(dir, hostname) {
  const read = (/** @type {string} */ name) => JSON.parse(readFileSync(join(dir, '.next', name), 'utf8'))
  const { config } = read('required-server-files.json')
  /** @type {Manifest} */
  const { rewrites, staticRoutes, dynamicRoutes } = read('routes-manifest.json')
  /** @type {Record<string, string>} */
  const pages = read('app-path-routes-manifest.json')
  /** @type {Record<string, string>} */
  const files = read('server/app-paths-manifest.json')
  const { routes: made } = read('prerender-manifest.json')
  const require = createRequire(join(dir, '.next', 'server', 'routes.js'))

  const names = Object.keys(pages)
  /** @param {Pattern} pattern */
  const known = ({ page, regex }) => {
    const pattern = new RegExp(regex)
    const name = names.find((name) => pages[name] === page && files[name])
    // What the build has made already is not asked of its route.
    if (!name || page in made) return { pattern, isPage: false, serve: null }
    const file = join(dir, '.next', 'server', files[name] ?? '')
    /** @type {(request: Request, response: Response, context: object) => Promise<void>} */
    let handler
    /** @type {Serve} */
    const serve = (request, response) => {
      // Asked once: what is loaded already still costs a look at the disk.
      handler ??= require(file).handler
      return handler(request, response, { requestMeta: { relativeProjectDir: '.', hostname } })
    }
    return { pattern, isPage: name.endsWith('/page'), serve }
  }
  const table = [...staticRoutes, ...dynamicRoutes].map(known)
  const lying = new Set(globSync('**/*', { cwd: join(dir, 'public') }).map((file) => `/${file}`))
  const moved = rewrites.beforeFiles.map(({ regex, has = [] }) => ({
    pattern: new RegExp(regex),
    keys: has.map(({ key }) => key),
  }))

  /**
   * Who serves a request, or null: the framework, as it does whatever needs more than its own route (rewrites, actions, what is
   * fetched ahead, addresses to be tidied).
   *
   * @param {Request} request
   * @returns {Serve | null}
   */
  function route({ url = '/', method, headers }) {
    const [path = '/', query = ''] = url.split('?', 2)
    if (!/^(?!\/_next\/)(?:\/[\w.~@-]+)+$/.test(path) || lying.has(path)) return null
    const found = table.find(({ pattern }) => pattern.test(path))
    if (!found || (found.isPage && (method !== 'GET' || 'rsc' in headers))) return null
    const asked = new URLSearchParams(query)
    if (
      asked.has('_rsc') ||
      moved.some(({ pattern, keys }) => pattern.test(path) && keys.every((key) => asked.has(key)))
    )
      return null
    return found.serve
  }
  return { config, route }
}
