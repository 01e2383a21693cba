import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { en } from './messages/en'
import { fr } from './messages/fr'

type Tree = { readonly [key: string]: string | Tree }

function flat(tree: Tree, path = ''): Map<string, string> {
  const leaves = new Map<string, string>()
  for (const [key, value] of Object.entries(tree)) {
    const here = path ? `${path}.${key}` : key
    if (typeof value === 'string') leaves.set(here, value)
    else for (const [inner, text] of flat(value, here)) leaves.set(inner, text)
  }
  return leaves
}

/** The arguments and tags of a sentence; what stands in the branches of a plural or a choice counts too. */
function placeholders(text: string): string[] {
  const plain = text.replace(/(\w+|=\d+) \{/g, (all, word, at: number) =>
    insideChoice(text, at) ? `${word} (` : all,
  )
  return [...plain.matchAll(/\{\s*(\w+)\s*[,}]|<(\w+)>/g)].map((match) => match[1] ?? match[2] ?? '')
}

/** True where a branch (`one {…}`) may stand: directly inside a plural or select, not inside one of its branches. */
function insideChoice(text: string, at: number): boolean {
  let depth = 0
  const choices: number[] = []
  for (let index = 0; index < at; index++) {
    if (text[index] === '{') {
      depth++
      if (/^\{\s*\w+\s*,\s*(plural|select|selectordinal)\s*,/.test(text.slice(index))) choices.push(depth)
    } else if (text[index] === '}') {
      if (choices.at(-1) === depth) choices.pop()
      depth--
    }
  }
  return choices.at(-1) === depth && depth > 0
}

function sourceText(): string {
  return ['app', 'components', 'domain', 'emails', 'lib']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\./.test(entry.name))
        .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
    )
    .join('\n')
}

describe('sentences', () => {
  const french = flat(fr)
  const english = flat(en)

  test('exist in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...french.keys()].sort())
  })

  test('take the same values in both', () => {
    const differing = [...french].filter(([key, text]) => {
      const other = english.get(key) ?? ''
      return new Set([...placeholders(text)]).symmetricDifference(new Set(placeholders(other))).size > 0
    })
    expect(differing.map(([key]) => key)).toEqual([])
  })

  test('are all used', () => {
    const source = sourceText()
    const built = [...source.matchAll(/`([\w.]*\$\{[^`]*)`/g)]
      .map(([, template = '']) => template.replace(/\$\{[^}]*\}/g, '#'))
      .filter((template) => /^[\w.#]+$/.test(template) && template.includes('.'))
      .map((template) => new RegExp(`^${template.replaceAll('.', '\\.').replaceAll('#', '\\w+')}$`))
    const unused = [...french.keys()].filter((key) => {
      const name = key.slice(key.indexOf('.') + 1)
      return !source.includes(`'${name}'`) && !built.some((pattern) => pattern.test(name))
    })
    expect(unused).toEqual([])
  })

  test('French keeps its figures and signs together', () => {
    const loose = [...french].filter(([, text]) => / [:;!?»]/.test(text.split(', select')[0] ?? ''))
    expect(loose.map(([key]) => key)).toEqual([])
  })
})
