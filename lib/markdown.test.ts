import { expect, test } from 'vitest'
import { anchorOf, blocksOf, inlinesOf } from './markdown'

test('blocks', () => {
  const source = '# One\n\nTwo\nlines.\n\n- a\n  b\n- c\n\n1. x\n2. y\n```js a.mjs\n# no heading\n\n```\nLast'
  expect(blocksOf(source)).toEqual([
    { kind: 'heading', level: 1, text: 'One' },
    { kind: 'paragraph', text: 'Two lines.' },
    { kind: 'list', ordered: false, items: ['a b', 'c'] },
    { kind: 'list', ordered: true, items: ['x', 'y'] },
    { kind: 'code', language: 'js', file: 'a.mjs', text: '# no heading\n' },
    { kind: 'paragraph', text: 'Last' },
  ])
  expect(blocksOf('```\nnever closed')).toEqual([
    { kind: 'code', language: '', file: null, text: 'never closed' },
  ])
})

test('words', () => {
  expect(inlinesOf('A `b*c*` **d** [e](/f).')).toEqual([
    { kind: 'text', text: 'A ' },
    { kind: 'code', text: 'b*c*' },
    { kind: 'text', text: ' ' },
    { kind: 'strong', text: 'd' },
    { kind: 'text', text: ' ' },
    { kind: 'link', text: 'e', href: '/f' },
    { kind: 'text', text: '.' },
  ])
  expect(anchorOf("La déplacer, l'annuler")).toBe('la-deplacer-l-annuler')
})
