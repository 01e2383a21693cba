import { createHash } from 'node:crypto'
import { cpSync, existsSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bin, run } from './child.mjs'
import { root } from './install.mjs'

const output = join(root, '.next')
const stamp = join(output, 'envol-build')
const folders = ['app', 'components', 'content', 'db', 'domain', 'emails', 'lib', 'public', 'server']
const files = [
  'bench/results.json',
  'next.config.mjs',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'instrumentation.ts',
]

/** Builds the pages unless this very source was built last. Throws with the build's output. */
export async function buildOnce() {
  const sources = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources && existsSync(serverFile())) return
  rmSync(stamp, { force: true })
  await run(bin('next'), ['build'], {
    env: {
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey,
    },
  })
  const standalone = standaloneFolder()
  cpSync(join(root, 'public'), join(standalone, 'public'), { recursive: true })
  cpSync(join(output, 'static'), join(standalone, '.next', 'static'), { recursive: true })
  cpSync(join(root, 'server'), join(standalone, 'server'), { recursive: true })
  writeFileSync(stamp, sources)
}

// What forms are sent to has names made from this key: the same in every build, so that a form that was open before an upgrade
// still works after it. Nothing is sealed with it, because no action closes over anything (lib/architecture.test.ts).
const actionsKey = createHash('sha256').update('the names of server actions').digest('base64')

/** The file that serves the built pages. */
export const serverFile = () => join(standaloneFolder(), 'server', 'main.mjs')

// Next nests it when it takes a folder above for the root.
function standaloneFolder() {
  const { relativeAppDir } = JSON.parse(readFileSync(join(output, 'required-server-files.json'), 'utf8'))
  return join(output, 'standalone', relativeAppDir)
}

function fingerprint() {
  const hash = createHash('sha256')
  const sources = [...folders.map((folder) => `${folder}/**/*`), ...files]
  for (const file of globSync(sources, { cwd: root, exclude: ['**/*.test.{ts,tsx}'] }).sort()) {
    if (statSync(join(root, file)).isFile()) hash.update(`${file}\0`).update(readFileSync(join(root, file)))
  }
  return hash.digest('hex')
}
