import { createHash } from 'node:crypto'
import { cpSync, existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bin, run } from '../scripts/child.mjs'
import { root } from '../scripts/install.mjs'

const source = join(root, 'bench', 'floor')
const place = join(root, 'bench', '.cache', 'floor')
const stamp = join(place, 'built')

/**
 * Builds the application of the floors, unless this very source was built last, and gives the file that serves it. It is
 * an application of its own: an empty page inside the product would ship with it, and would pay for its proxy and layout.
 */
export async function builtFloor(): Promise<string> {
  const sources = fingerprint()
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== sources) {
    rmSync(place, { recursive: true, force: true })
    cpSync(source, place, { recursive: true })
    await run(bin('next'), ['build', place], {
      env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    })
    writeFileSync(stamp, sources)
  }
  const file = join(place, '.next', 'required-server-files.json')
  const { relativeAppDir } = JSON.parse(readFileSync(file, 'utf8'))
  return join(place, '.next', 'standalone', relativeAppDir, 'server.js')
}

function fingerprint(): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')))
  for (const file of globSync('**/*.{js,jsx,mjs}', { cwd: source }).sort()) {
    hash.update(file).update(readFileSync(join(source, file)))
  }
  return hash.digest('hex')
}
