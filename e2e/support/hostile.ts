/** What nobody types by mistake: wrong types, sizes, other scripts, other languages of machines. */
export const oddTexts = [
  '',
  ' ',
  '0',
  '-1',
  '1e309',
  'NaN',
  '9999-12-31',
  '0000-01-01',
  '2026-02-30',
  '275760-09-14',
  '99:99',
  '\u0000',
  '\ud800',
  '\u202e\u200b\u0130\u0131',
  "'; drop table bookings; --",
  '<script>alert("envol-xss")</script>',
  '{{constructor.constructor("return 1")()}}',
  '__proto__',
  'constructor',
  '../../../etc/passwd',
  '%00',
  '00000000-0000-0000-0000-000000000000',
  'x'.repeat(20_000),
] as const

/** The same for what an action was bound to: any JSON may come. */
export const oddValues: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e21,
  [],
  {},
  ['a'],
  { __proto__: 'x' },
  { toString: 1 },
  ...oddTexts,
]

export type Form = { hidden: [name: string, value: string][]; fields: string[] }

const plain = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

const attribute = (tag: string, name: string) => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)
  return found ? plain(found[1] ?? '') : null
}

/** The forms of a page that lead to an action, as a browser without scripts would send them. */
export function actionForms(html: string): Form[] {
  return [...html.matchAll(/<form[\s\S]*?<\/form>/g)].flatMap(([form]) => {
    const hidden: Form['hidden'] = []
    const fields = new Set<string>()
    for (const [tag] of form.matchAll(/<(input|select|textarea|button)\b[^>]*>/g)) {
      const name = attribute(tag, 'name')
      if (name === null) continue
      if (/\stype="hidden"/.test(tag)) hidden.push([name, attribute(tag, 'value') ?? ''])
      else fields.add(name)
    }
    return hidden.some(([name]) => name.startsWith('$ACTION_')) ? [{ hidden, fields: [...fields] }] : []
  })
}

/** What an action is bound to stands in one of its hidden fields as JSON: a list. */
export function boundTo({ hidden }: Form): { name: string; values: unknown[] } | null {
  for (const [name, value] of hidden) {
    if (!/^\$ACTION_\d+:[1-9]/.test(name)) continue
    const values: unknown = JSON.parse(value)
    if (Array.isArray(values)) return { name, values }
  }
  return null
}
