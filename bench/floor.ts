import { createHash } from 'node:crypto'
import { cpSync, existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../scripts/child.mjs'
import { root } from '../scripts/install.mjs'
import { linkPackages } from './packages'
import { place } from './place'

const source = join(root, 'bench', 'floor')
const floor = join(place, 'floor')
const stamp = join(floor, 'built')
const output = join(floor, '.next', 'standalone')

/**
 * Builds the application of the floors, unless this very source was built last, and gives the file that serves it. It is
 * an application of its own: an empty page inside the product would ship with it, and would pay for its proxy and layout.
 */
export async function builtFloor(): Promise<string> {
  const sources = fingerprint()
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== sources) {
    rmSync(floor, { recursive: true, force: true })
    cpSync(source, floor, { recursive: true })
    linkPackages(['next', 'react', 'react-dom'], floor)
    const env = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
    await run(process.execPath, [join(floor, 'node_modules', 'next', 'dist', 'bin', 'next'), 'build'], {
      cwd: floor,
      env,
    })
    cpSync(join(floor, '.next', 'static'), join(output, '.next', 'static'), { recursive: true })
    writeFileSync(stamp, sources)
  }
  return join(output, 'server.js')
}

function fingerprint(): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')))
  for (const file of globSync('**/*.{js,jsx,mjs}', { cwd: source }).sort()) {
    hash.update(file).update(readFileSync(join(source, file)))
  }
  return hash.digest('hex')
}
