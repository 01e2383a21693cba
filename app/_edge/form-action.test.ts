import { redirect } from 'next/navigation'
import { expect, test } from 'vitest'
import { z } from 'zod/mini'
import { type FormState, untouched } from '@/lib/form'
import { Refusal } from '@/lib/refusal'
import { buttonAction, formAction, Mistyped, readForm } from './form-action'
import { labelsOf, mended } from './mended'

const gate = async (slug: string) => ({ slug, locale: 'fr' as const, zone: 'Europe/Paris' })
const schema = z.object({ name: z.string().check(z.minLength(1, { error: 'empty' })) })
const labels = () => labelsOf(['empty', 'odd'], 'odd', (key, field) => `${field} ${key}`)
const formOf = (fields: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}
const pathOf = (leading: Promise<unknown>) =>
  leading.then(
    () => null,
    (error: { digest?: string }) => error.digest?.split(';')[2] ?? error,
  )

test('a path leads on, with what was typed in hand', async () => {
  const action = formAction(gate, { schema, labels }, async ({ slug }, { name }) => `/${slug}/${name}`)
  expect(await pathOf(action('demo', untouched, formOf({ name: 'lea' })))).toBe('/demo/lea')
})

test('an answer is the next state of the form, and keeps what was typed unless it says otherwise', async () => {
  const action = formAction(gate, { schema }, async (_, { name }) => ({ notice: `Merci ${name}` }))
  const state = { ...untouched, serial: 3 }
  expect(await action('demo', state, formOf({ name: 'Léa' }))).toEqual({
    serial: 4,
    values: { name: 'Léa' },
    errors: [],
    refusal: null,
    notice: 'Merci Léa',
  })
  const forgets = formAction(gate, {}, async () => ({ values: {}, notice: 'Parti' }))
  expect((await forgets('demo', state, formOf({ name: 'Léa' }))).values).toEqual({})
})

test.each([
  ['what the schema finds', { name: '' }, 'name empty'],
  ['what only the verb can judge', { name: 'x' }, 'name odd'],
])('%s is told beside its field, and the verb’s work is not done', async (_, typed, message) => {
  const action = formAction(gate, { schema, labels }, async () => {
    throw new Mistyped({ path: ['name'], message: 'whatever' })
  })
  const { errors, values, serial } = await action('demo', untouched, formOf(typed))
  expect({ errors, values, serial }).toEqual({
    errors: [{ field: 'name', message }],
    values: typed,
    serial: 1,
  })
})

test('a refusal is told in the reader’s words; the action may say more of it, or lead elsewhere', async () => {
  const refuses = async () => {
    throw new Refusal('slot_taken')
  }
  const plain = formAction(gate, {}, refuses)
  const { refusal, values } = await plain('demo', untouched, formOf({ slot: 'a' }))
  expect([refusal?.code, values]).toEqual(['slot_taken', { slot: 'a' }])
  type Wider = FormState & { nearest: readonly string[] }
  const start: Wider = { ...untouched, nearest: [] }
  const wider = formAction(
    gate,
    { start, refused: (at, { code }, answer) => ({ ...answer, nearest: [at.slug, code] }) },
    refuses,
  )
  expect((await wider('demo', start, formOf({}))).nearest).toEqual(['demo', 'slot_taken'])
  const leads = formAction(gate, { refused: () => redirect('/gone') }, refuses)
  expect(await pathOf(leads('demo', untouched, formOf({})))).toBe('/gone')
})

test('what is said besides is forgotten by the next answer', async () => {
  const start = { ...untouched, nearest: [] as readonly string[] }
  const action = formAction(gate, { start, schema, labels }, async () => ({ nearest: ['a'] }))
  const found = await action('demo', start, formOf({ name: 'x' }))
  expect([found.nearest, (await action('demo', found, formOf({ name: '' }))).nearest]).toEqual([['a'], []])
})

test('only what may be shown again goes back into the page', async () => {
  const action = formAction(gate, { schema, labels, kept: ['name'] }, async () => ({ notice: '' }))
  const typed = formOf({ name: '', password: 'secret' })
  expect((await action('demo', untouched, typed)).values).toEqual({ name: '' })
})

test('what a browser may send instead: too much, too little, nothing', async () => {
  const action = formAction(gate, { schema, labels }, async ({ slug }) => `/${slug}`)
  const called = action as (...sent: unknown[]) => Promise<FormState>
  expect(await pathOf(called('demo', null, formOf({ name: 'x' }), formOf({}), 'more'))).toBe('/demo')
  for (const sent of [['demo'], ['demo', null, 'form'], ['demo', { serial: 'x' }, null]]) {
    expect(await called(...sent)).toMatchObject({ serial: 1, errors: [{ message: 'name odd' }] })
  }
})

test('a button leads on; a refusal leads where its page says so, or up', async () => {
  const press = buttonAction(gate, async ({ slug }, form) => `/${slug}?${form.get('which')}`)
  expect(await pathOf(press('demo', formOf({ which: 'b' })))).toBe('/demo?b')
  const refuses = async () => {
    throw new Refusal('too_early')
  }
  const told = buttonAction(gate, refuses, ({ slug }, { code }) => `/${slug}?refused=${code}`)
  expect(await pathOf(told('demo', formOf({})))).toBe('/demo?refused=too_early')
  await expect(buttonAction(gate, refuses)('demo', formOf({}))).rejects.toThrow(Refusal)
})

test('one sentence a field, in the order of the page', () => {
  const issues = [
    { path: ['b', 0], message: 'first' },
    { path: ['a'], message: 'x' },
    { path: ['b', 0], message: 'second' },
  ]
  const say = (problem: string, field: string) => `${field}: ${problem}`
  expect(mended(issues, { say }).map(({ message }) => message)).toEqual(['b[0]: first', 'a: x'])
  expect(mended(issues, { say, fields: ['a', 'b[0]'] }).map(({ field }) => field)).toEqual(['a', 'b[0]'])
})

test('a form read by hand says the same', () => {
  expect(() => readForm(schema, formOf({}))).toThrow(Mistyped)
  expect(readForm(schema, formOf({ name: 'x' }))).toEqual({ name: 'x' })
})

test('anything may come back from a browser: nothing of it is a failure of ours', async () => {
  const form = formAction(gate, { schema, labels }, async ({ slug }, { name }) => `/${slug}/${name}`)
  const button = buttonAction(gate, async ({ slug }) => `/${slug}`)
  const odd: unknown[][] = [
    [],
    [undefined],
    [null, null, null],
    ['demo'],
    ['demo', 1, 2],
    [{}, [], 'x'],
    [[], new FormData()],
  ]
  for (const sent of odd) {
    for (const action of [form, button] as unknown as ((...sent: unknown[]) => Promise<unknown>)[]) {
      const ended = await action(...sent).catch((error: { digest?: string }) => error.digest ?? error)
      expect(ended).toSatisfy((end: unknown) =>
        typeof end === 'string'
          ? /^NEXT_(REDIRECT|HTTP_ERROR_FALLBACK;404)/.test(end)
          : typeof end === 'object' && end !== null && 'serial' in end,
      )
    }
  }
  expect(await pathOf(form('de\0mo', untouched, formOf({ name: 'x' })))).toBeDefined()
})

test('what nobody expected keeps what was typed, and says nothing of it in the log', async () => {
  const action = formAction(gate, { schema, labels }, async () => {
    throw new Error('a bug with Léa in it')
  })
  expect(await action('demo', untouched, formOf({ name: 'Léa' }))).toMatchObject({
    values: { name: 'Léa' },
    refusal: { code: 'failure', title: "Quelque chose s'est mal passé de notre côté" },
  })
  const button = buttonAction(gate, async () => {
    throw new Error('a bug with Léa in it')
  })
  await expect(button('demo', formOf({}))).rejects.toThrow(/^action failed$/)
})
