type Branch = Record<string, string>
type Tree = { [name: string]: string | string[] | Branch }

/** More than any form of ours has, and little enough to be read in a millisecond. */
export const MOST_FIELDS = 2000
export const LONGEST_NAME = 200

const bracketed = /^([^[\]]{1,200})\[([^[\]]{1,200})\]$/

/**
 * A submitted form as a schema takes it: `a` is a string, `a[0]`, `a[1]` an array without holes, `a[b]` an object; none of
 * them has a prototype. Files and the framework's own `$ACTION_` fields are left out; of a repeated name the last one counts.
 * What is beyond the limits is left out: the door has refused it before (form-body.ts).
 */
export function formValues(form: FormData): Tree {
  const tree: Tree = Object.create(null)
  for (const [name, value] of fieldsOf(form)) {
    const [, parent, key] = bracketed.exec(name) ?? []
    if (parent === undefined || key === undefined) tree[name] = value
    else if (/^\d{1,2}$/.test(key)) put(tree, parent, Number(key), value)
    else branch(tree, parent)[key] = value
  }
  return tree
}

/** What was typed, by field name, to be shown again; without NUL, which PostgreSQL's text cannot hold. */
export function flatValues(form: FormData): Record<string, string> {
  return Object.fromEntries(fieldsOf(form))
}

/** The input's name for a path inside such a tree: `['weight', 0]` is `weight[0]`. */
export function fieldName(path: readonly PropertyKey[]): string {
  const [first = '', ...rest] = path
  return String(first) + rest.map((part) => `[${String(part)}]`).join('')
}

function fieldsOf(form: FormData): Map<string, string> {
  const fields = new Map<string, string>()
  for (const [name, value] of form) {
    if (typeof value !== 'string' || name.startsWith('$ACTION_') || name.length > LONGEST_NAME) continue
    if (fields.size < MOST_FIELDS || fields.has(name)) fields.set(name, value.replaceAll('\0', ''))
  }
  return fields
}

function put(tree: Tree, parent: string, row: number, value: string): void {
  const found = tree[parent]
  const list = Array.isArray(found) ? found : []
  while (list.length <= row) list.push('')
  list[row] = value
  tree[parent] = list
}

function branch(tree: Tree, parent: string): Branch {
  const found = tree[parent]
  if (typeof found === 'object' && !Array.isArray(found)) return found
  const made: Branch = Object.create(null)
  tree[parent] = made
  return made
}
