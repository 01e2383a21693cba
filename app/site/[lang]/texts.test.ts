import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { routeOf } from '@/app/_edge/routes'
import { termsVersion } from '@/domain/platforms/signups/rules/forms'
import { type Block, blocksOf, inlinesOf } from '@/lib/markdown'
import { isLocalDate } from '@/lib/time'

const names = ['terms', 'privacy', 'legal', 'accessibility']
const source = (name: string, lang: string) => readFileSync(`content/site-${name}.${lang}.md`, 'utf8')
const lines = (block: Block) => (block.kind === 'list' ? block.items : [block.text])
const links = (blocks: Block[]) =>
  blocks
    .flatMap(lines)
    .flatMap(inlinesOf)
    .flatMap((part) => (part.kind === 'link' ? [part.href] : []))

test.each(names)('%s: both languages say the same, under one heading', (name) => {
  const [french, english] = [blocksOf(source(name, 'fr')), blocksOf(source(name, 'en'))]
  expect(english.map(({ kind }) => kind)).toEqual(french.map(({ kind }) => kind))
  expect(french.filter((block) => block.kind === 'heading' && block.level === 1)).toHaveLength(1)
  expect(links(english).map((href) => href.replace(/^\/en\//, '/fr/'))).toEqual(links(french))
})

test.each(names)('%s: what it leads to in the house is there', (name) => {
  for (const lang of ['fr', 'en']) {
    const inner = links(blocksOf(source(name, lang))).filter((href) => href.startsWith('/'))
    expect(inner.filter((href) => routeOf(href) === 'other' || !href.startsWith(`/${lang}/`))).toEqual([])
  }
})

test.each(names)('%s: only known words in braces, the same in both languages', (name) => {
  const asked = (lang: string) => source(name, lang).match(/\{\w+\}/g) ?? []
  expect(asked('en')).toEqual(asked('fr'))
  expect(asked('fr').filter((word) => !['{operator}', '{statement}', '{version}'].includes(word))).toEqual([])
})

test('the terms have a day', () => {
  expect(isLocalDate(termsVersion)).toBe(true)
})
