import { cpSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '../scripts/install.mjs'

const from = join(root, 'node_modules')

/** Gives a folder these packages and all that they need, at the versions of the lock file and without copying them. */
export function linkPackages(names: readonly string[], folder: string): void {
  const wanted = new Set(names)
  for (const name of wanted) {
    const { dependencies = {}, optionalDependencies = {} } = manifest(name)
    for (const needed of Object.keys({ ...dependencies, ...optionalDependencies })) {
      if (existsSync(join(from, needed))) wanted.add(needed)
    }
  }
  for (const name of wanted) linkFolder(join(from, name), join(folder, 'node_modules', name))
}

type Manifest = { dependencies?: Record<string, string>; optionalDependencies?: Record<string, string> }

function manifest(name: string): Manifest {
  return JSON.parse(readFileSync(join(from, name, 'package.json'), 'utf8'))
}

function linkFolder(source: string, target: string): void {
  mkdirSync(target, { recursive: true })
  for (const entry of readdirSync(source, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const other = join(target, path.slice(source.length))
    mkdirSync(dirname(other), { recursive: true })
    link(path, other)
  }
}

// Another file system cannot be linked to.
function link(path: string, other: string): void {
  try {
    linkSync(path, other)
  } catch {
    cpSync(path, other)
  }
}
