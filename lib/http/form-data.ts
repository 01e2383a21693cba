type Tree = { [name: string]: string | string[] | Record<string, string> }

const bracketed = /^([^[\]]+)\[([^[\]]+)\]$/

/**
 * A submitted form as a schema takes it: `a` is a string, `a[0]`, `a[1]` an array without holes, `a[b]` an object.
 * Files and the framework's own `$ACTION_` fields are left out; of a repeated name the last one counts.
 */
export function formValues(form: FormData): Tree {
  const tree: Tree = Object.create(null)
  for (const [name, value] of Object.entries(flatValues(form))) {
    const [, parent, key] = bracketed.exec(name) ?? []
    if (parent === undefined || key === undefined) tree[name] = value
    else if (/^\d{1,2}$/.test(key)) put(tree, parent, Number(key), value)
    else tree[parent] = { ...branch(tree[parent]), [key]: value }
  }
  return tree
}

/** What was typed, by field name, to be shown again; without NUL, which PostgreSQL's text cannot hold. */
export function flatValues(form: FormData): Record<string, string> {
  const values: Record<string, string> = Object.create(null)
  for (const [name, value] of form) {
    if (typeof value === 'string' && !name.startsWith('$ACTION_')) values[name] = value.replaceAll('\0', '')
  }
  return { ...values }
}

/** The input's name for a path inside such a tree: `['weight', 0]` is `weight[0]`. */
export function fieldName(path: readonly PropertyKey[]): string {
  const [first = '', ...rest] = path
  return String(first) + rest.map((part) => `[${String(part)}]`).join('')
}

function put(tree: Tree, parent: string, row: number, value: string) {
  const found = tree[parent]
  const list = Array.isArray(found) ? found : []
  while (list.length <= row) list.push('')
  list[row] = value
  tree[parent] = list
}

function branch(found: Tree[string] | undefined): Record<string, string> {
  return typeof found === 'object' && !Array.isArray(found) ? found : {}
}
