import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'

type Source = { path: string; text: string; imports: string[] }

const folders = [
  'server',
  'app',
  'components',
  'domain',
  'emails',
  'db',
  'lib',
  'testing',
  'e2e',
  'bench',
  'scripts',
]
const roots = ['proxy.ts', 'instrumentation.ts', 'next.config.mjs', 'drizzle.config.ts', 'vitest.config.ts']

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs|css)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

function present(folder: string): string[] {
  try {
    return walk(folder)
  } catch {
    return []
  }
}

const specifier = /(?:from|import)\s*\(?\s*'([^']+)'/g

function read(path: string): Source {
  const text = readFileSync(path, 'utf8')
  const imports = [...text.matchAll(specifier)].map(([, name = '']) => resolved(path, name))
  return { path, text, imports }
}

/** Our own modules by their place in the house, others by their package. */
function resolved(path: string, name: string): string {
  if (name.startsWith('@/')) return name.slice(2)
  if (name.startsWith('.')) return normalize(join(dirname(path), name))
  return name
}

const sources = [...folders.flatMap(present), ...roots].map(read)
const code = sources.filter(({ path }) => !/\.test\.tsx?$|\/testing[./]|\.css$/.test(path))
const under = (folder: string) => code.filter(({ path }) => path.startsWith(`${folder}/`))

/** Every import that breaks a rule, as `file -> import`. */
function breaches(from: Source[], forbidden: (name: string, path: string) => boolean): string[] {
  return from.flatMap(({ path, imports }) =>
    imports.filter((name) => forbidden(name, path)).map((name) => `${path} -> ${name}`),
  )
}

const starts = (name: string, ...places: string[]) =>
  places.some((place) => name === place || name.startsWith(`${place}/`))

describe('arrows only point down', () => {
  /** The demonstration is planted by the rules that the product itself follows. */
  const pure = /^domain\/[a-z-]+\/[a-z-]+\/(schema$|rules(\/|$))/
  const below: Record<string, string[]> = {
    components: ['app', 'domain', 'db', 'emails'],
    domain: ['app', 'components', 'next', 'react', 'react-dom', 'next-auth'],
    emails: ['app', 'components', 'domain', 'db', 'next'],
    db: ['app', 'components', 'domain', 'emails', 'next', 'react'],
    lib: ['app', 'components', 'domain', 'emails', 'db', 'react'],
  }
  test.each(Object.entries(below))('%s', (folder, above) => {
    const planted = (name: string, path: string) => path.startsWith('db/seed/') && pure.test(name)
    const breached = breaches(under(folder), (name, path) => starts(name, ...above) && !planted(name, path))
    expect(breached).toEqual([])
  })

  test('app opens clubs, and knows nothing else of the database', () => {
    const doors = ['db/account', 'db/club', 'db/migrations']
    expect(breaches(under('app'), (name) => starts(name, 'db') && !doors.includes(name))).toEqual([])
  })

  test('only domain and db speak SQL, only the client and its lines open connections', () => {
    const outside = code.filter(({ path }) => !/^(domain|db|testing|e2e|bench|scripts|drizzle)/.test(path))
    expect(breaches(outside, (name) => starts(name, 'drizzle-orm'))).toEqual([])
    const elsewhere = code.filter(
      ({ path }) => !/^(db\/(client|line)\.ts|testing|e2e|bench|scripts)/.test(path),
    )
    expect(breaches(elsewhere, (name) => name === 'postgres')).toEqual([])
  })

  test('a page reaches into no other page: what several use stands above them', () => {
    const owner = (name: string) => name.slice(0, name.search(/(^|\/)_/) + 1)
    const others = (name: string, path: string) => /\/_/.test(name) && !path.startsWith(owner(name))
    expect(breaches(under('app'), (name, path) => starts(name, 'app') && others(name, path))).toEqual([])
  })

  test('a browser takes from domain only schemas', () => {
    const browser = code.filter(({ text }) => text.startsWith("'use client'"))
    expect(
      breaches(
        browser,
        (name) => starts(name, 'domain', 'db') && !/^domain\/[a-z-]+\/[a-z-]+\/schema$/.test(name),
      ),
    ).toEqual([])
  })
})

describe('domain', () => {
  const area = (path: string) => /^domain\/([^/]+)/.exec(path)?.[1] ?? ''
  const parts = /^domain\/([a-z-]+\/){2}((schema|rules|queries)\.ts|(rules|queries)\/[a-z-]+\.ts)$/

  test('an area holds nouns; a noun holds schema, rules, queries and one verb per file', () => {
    const verbs = under('domain').filter(({ path }) => !parts.test(path))
    const misnamed = verbs.filter(({ path }) => !/^domain(\/[a-z]+(-[a-z]+)*){3}\.ts$/.test(path))
    expect(misnamed.map(({ path }) => path)).toEqual([])
    const exported = verbs.map(({ path, text }) => ({
      path,
      verbs: [...text.matchAll(/^export (?!type |interface )/gm)].length,
    }))
    expect(exported.filter(({ verbs: count }) => count !== 1)).toEqual([])
  })

  test('areas do not depend on each other in a circle', () => {
    const inside = under('domain').map(({ path, imports }) => ({
      path,
      imports: imports.filter((name) => starts(name, 'domain')),
    }))
    expect(circles(edgesOf(inside, area))).toEqual([])
  })
})

test('files do not depend on each other in a circle, types included', () => {
  expect(circles(edgesOf(sources, (name) => name.replace(/\.(tsx?|mjs)$/, '')))).toEqual([])
})

/** Who depends on whom, where `place` says what an imported or importing file belongs to. */
function edgesOf(
  from: Pick<Source, 'path' | 'imports'>[],
  place: (path: string) => string,
): Map<string, Set<string>> {
  const edges = new Map<string, Set<string>>()
  for (const { path, imports } of from) {
    const known = edges.get(place(path)) ?? new Set()
    for (const target of imports.map(place)) if (target !== place(path)) known.add(target)
    edges.set(place(path), known)
  }
  return edges
}

function circles(edges: Map<string, Set<string>>): string[] {
  const found: string[] = []
  const done = new Set<string>()
  const visit = (node: string, path: string[]) => {
    if (path.includes(node)) found.push([...path.slice(path.indexOf(node)), node].join(' -> '))
    if (path.includes(node) || done.has(node)) return
    for (const next of edges.get(node) ?? []) visit(next, [...path, node])
    done.add(node)
  }
  for (const node of edges.keys()) visit(node, [])
  return found
}

describe('the house', () => {
  test('only lib/env reads the environment', () => {
    const readers = code.filter(
      ({ path, text }) =>
        text.includes('process.env') && !/^(scripts|testing|e2e|bench|db\/testing)\//.test(path),
    )
    expect(
      readers
        .map(({ path }) => path)
        .filter((path) => !['lib/env.ts', 'instrumentation.ts', 'server/main.mjs'].includes(path)),
    ).toEqual([])
  })

  test('no file is longer than 250 lines', () => {
    const long = sources.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    expect(long.filter(({ lines }) => lines > 250)).toEqual([])
  })

  test('files are named in kebab-case', () => {
    const odd = code.filter(({ path }) => !/^([a-z0-9._-]|\[(\.\.\.)?[a-zA-Z]+\]|\([a-z]+\)|\/)+$/.test(path))
    expect(odd.map(({ path }) => path)).toEqual([])
  })

  test('clubs are opened across tenants only where the reason is named', () => {
    const allowed =
      /^(db\/|e2e\/|testing\/|domain\/(doors\/(accounts|operators|passwords|throttles)|platforms\/(creations|demonstration|exports|going-live|platforms|signups|templates)|letters\/(house-letters|letters)|club\/privacy|imports\/imports|jobs\/jobs|visits\/waiting)\/)/
    const users = code.filter(
      ({ path, imports, text }) =>
        imports.includes('db/club') && /\bacrossClubs\b/.test(text) && !allowed.test(path),
    )
    expect(users.map(({ path }) => path)).toEqual([])
  })

  test('no server action closes over anything: what it did would be sealed with a key that everybody knows', () => {
    const inside = code.filter(({ text }) => /^[^\S\n]+['"]use server['"]/m.test(text))
    expect(inside.map(({ path }) => path)).toEqual([])
  })

  test('nothing is left behind', () => {
    const left = /\b(TODO|FIXME|XXX|HACK)\b|\b(it|test|describe)\.(only|skip|todo)\(|@ts-(ignore|nocheck)/
    const here = sources.filter(({ path, text }) => path !== 'lib/architecture.test.ts' && left.test(text))
    expect(here.map(({ path }) => path)).toEqual([])
  })
})
