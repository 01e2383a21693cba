import { existsSync, globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const folders = ['app', 'components', 'domain', 'emails', 'db', 'lib', 'testing', 'e2e', 'bench', 'scripts']
const sources = folders.flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx,mjs,sql}`))
const pages = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/*.md'), ...globSync('domain/*/README.md')]
const rules = new Set(
  [...readFileSync('docs/rules.md', 'utf8').matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number)),
)

/** The numbers that a text names: "rule 8", "rules 3, 9, 10", "rules 8 to 11" (both ends). */
function rulesNamed(text: string): number[] {
  return [...text.matchAll(/\brules? (\d+(?:(?:, | and | to )\d+)*)/gi)].flatMap(([, list = '']) =>
    list.split(/, | and | to /).map(Number),
  )
}

describe('the rules of the product', () => {
  test('are numbered from 1 on, each once', () => {
    expect([...rules]).toEqual(Array.from({ length: rules.size }, (_, index) => index + 1))
    expect(rules.size).toBeGreaterThanOrEqual(15)
  })

  test('are found in what comments say', () => {
    expect(rulesNamed('see rule 8 and rules 3, 9, 10 or Rules 1 to 99')).toEqual([8, 3, 9, 10, 1, 99])
    expect(rulesNamed('two rules, 8 of them')).toEqual([])
  })

  test('stand in docs/rules.md when a comment, a test or an area names them', () => {
    const named = [...sources, ...pages]
      .filter((path) => path !== 'lib/rules.test.ts')
      .flatMap((path) => rulesNamed(readFileSync(path, 'utf8')).map((rule) => ({ path, rule })))
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter(({ rule }) => !rules.has(rule))).toEqual([])
  })
})

test('every file and folder of ours that docs and areas name is there', () => {
  const ours = new RegExp(`\`((?:${folders.join('|')}|docs|content)/[\\w./[\\]()-]+)\``, 'g')
  const named = pages.flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(ours)].map(([, path = '']) => ({ page, path })),
  )
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter(({ path }) => !existsSync(path))).toEqual([])
})
