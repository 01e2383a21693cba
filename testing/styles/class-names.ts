import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'

/** A name that a component gives to an element: whole, or what stands before or after a part that is computed ("hue-"). */
export type ClassUse = { path: string; name: string }

type Node = { type: string; [key: string]: unknown }

/** Every class that components in these folders name, and every word of every string, where computed names come from. */
export function classNames(...folders: string[]): { uses: ClassUse[]; literals: ReadonlySet<string> } {
  const uses: ClassUse[] = []
  const literals = new Set<string>()
  const visit = (path: string, node: Node, named: boolean): void => {
    for (const name of textOf(node).split(/\s+/).filter(Boolean)) {
      literals.add(name)
      if (named) uses.push({ path, name })
    }
    const inside = named || isClassName(node)
    for (const [key, child] of Object.entries(node)) {
      for (const one of Array.isArray(child) ? child : [child])
        if (one && typeof one === 'object' && 'type' in one)
          visit(path, one as Node, inside && !isCondition(node, key))
    }
  }
  for (const path of folders.flatMap(sourcesIn))
    visit(path, parseSync(path, readFileSync(path, 'utf8')).program as unknown as Node, false)
  return { uses, literals }
}

/** Pages of the development machine alone have a module of their own. */
const sourcesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path) && !path.startsWith('app/dev/'))

function textOf({ type, value }: Node): string {
  if (type === 'TemplateElement') return (value as { cooked: string }).cooked
  return type === 'Literal' && typeof value === 'string' ? value : ''
}

const isClassName = ({ type, name }: Node) =>
  type === 'JSXAttribute' && (name as { name: unknown }).name === 'className'

/** What decides between two names is no name. */
const isCondition = ({ type }: Node, key: string) =>
  (type === 'ConditionalExpression' && key === 'test') || (type === 'LogicalExpression' && key === 'left')
