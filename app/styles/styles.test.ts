import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import postcss, { type AtRule, type Container, type Rule } from 'postcss'
import { describe, expect, test } from 'vitest'
import { classNames } from '@/testing/styles/class-names'

/** Where the styles of a folder or file apply: below an element of this class. `base/` applies everywhere. */
const roots: Readonly<Record<string, string>> = {
  'account/area.css': 'client-area',
  'account/operator.css': 'operator',
  club: 'club-pages',
  confirmation: 'sheet-page',
  creating: 'creating',
  day: 'day-page',
  'day/flight-card.css': 'flight-card',
  desk: 'desk-page',
  'desk/booking.css': 'booking-page',
  'desk/bookings.css': 'bookings-page',
  'desk/caller.css': 'caller-page',
  'desk/coupon.css': 'booking-page',
  'desk/hits.css': 'hits-page',
  'desk/imports.css': 'imports-page',
  'desk/home.css': 'office-main',
  'desk/journal.css': 'journal-page',
  'desk/online.css': 'online-page',
  'desk/menu-of-person.css': 'office',
  'desk/palette.css': 'office-top',
  'desk/people.css': 'people-page',
  'desk/settings.css': 'settings-page',
  'desk/shell.css': 'office',
  'desk/weather.css': 'weather-page',
  docs: 'docs',
  schedule: 'planning',
  signup: 'signup',
  site: 'site',
}

type Sheet = { path: string; css: postcss.Root }

const folder = 'app/styles'
const sheets: Sheet[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.css'))
  .map((path) => ({ path, css: postcss.parse(readFileSync(join(folder, path), 'utf8')) }))

const rootOf = (path: string) => roots[path] ?? roots[path.split('/')[0] ?? '']

/** The selectors that stand in no other rule: what reaches out of a file. */
function outermost(container: Container): string[] {
  return (container.nodes ?? []).flatMap((node) => {
    if (node.type === 'rule') return (node as Rule).selectors
    return node.type === 'atrule' && (node as AtRule).name === 'media' ? outermost(node as AtRule) : []
  })
}

const word = /\.([a-zA-Z][\w-]*)/g
const styled = new Map<string, string[]>()
for (const { path, css } of sheets) {
  css.walkRules(({ selector }) => {
    for (const [, name = ''] of selector.replace(/"[^"]*"/g, '').matchAll(word))
      styled.set(name, [...(styled.get(name) ?? []), path])
  })
}

const { uses, literals } = classNames('app', 'components')

describe('styles', () => {
  test('an area touches nothing outside its root', () => {
    const out = sheets.flatMap(({ path, css }) => {
      if (path.startsWith('base/') || !path.includes('/')) return []
      const root = rootOf(path)
      const reaches = new RegExp(`\\.${root}(?![\\w-])`)
      return outermost(css)
        .filter((selector) => !root || !reaches.test(selector))
        .map((selector) => `${path}: ${selector}`)
    })
    expect(out).toEqual([])
  })

  test('a file beside the folders only lists files of its folder', () => {
    const other = sheets.filter(({ path, css }) => {
      const names = css.nodes.map((node) =>
        node.type === 'atrule' && node.name === 'import' ? node.params : '',
      )
      return !path.includes('/') && !names.every((name) => name.startsWith(`"./${path.slice(0, -4)}/`))
    })
    expect(other.map(({ path }) => path)).toEqual([])
  })

  test('what a component names is styled', () => {
    const none = uses.filter(({ name }) =>
      name.endsWith('-')
        ? ![...styled.keys()].some((known) => known.startsWith(name))
        : !styled.has(name) &&
          !(name.startsWith('-') && [...styled.keys()].some((known) => known.endsWith(name))),
    )
    expect(none.map(({ path, name }) => `${path}: ${name}`)).toEqual([])
  })

  test('what is styled is named somewhere', () => {
    const begun = uses.filter(({ name }) => name.endsWith('-')).map(({ name }) => name)
    const ended = uses.filter(({ name }) => name.startsWith('-')).map(({ name }) => name)
    const dead = [...styled].filter(
      ([name]) =>
        !literals.has(name) &&
        !begun.some((start) => name.startsWith(start)) &&
        !ended.some((end) => name.endsWith(end)),
    )
    expect(dead.map(([name, [path]]) => `${path}: ${name}`)).toEqual([])
  })

  test('names are words', () => {
    expect([...styled.keys()].filter((name) => name.length <= 3)).toEqual([])
  })
})
