import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const MANIFEST = join('.next', 'server', 'server-reference-manifest.json')

let known: ReadonlySet<string> | null | undefined

/** The ids of the server actions of this build; null where they are not known before they are used (development, tests). */
export function knownActions(): ReadonlySet<string> | null {
  known ??= read()
  return known
}

function read(): ReadonlySet<string> | null {
  try {
    const { node } = JSON.parse(readFileSync(join(process.cwd(), MANIFEST), 'utf8'))
    return new Set(Object.keys(node))
  } catch {
    return null
  }
}
