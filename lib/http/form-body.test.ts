import { describe, expect, test } from 'vitest'
import { costOf } from '@/testing/cost'
import { bodyFault, MOST_BODY_BYTES } from './form-body'

const contentType = 'multipart/form-data; boundary=xyz'
const part = (name: string, value = '') =>
  `--xyz\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
const whole = (...parts: string[]) => `${parts.join('')}--xyz--\r\n`
const judge = (body: string | Buffer, type = contentType, called = false) =>
  bodyFault(Buffer.from(body), { contentType: type, called })
const many = (count: number, name: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => part(name(index)))

async function sent(form: FormData) {
  const request = new Request('http://localhost', { method: 'POST', body: form })
  const type = request.headers.get('content-type') ?? ''
  return bodyFault(Buffer.from(await request.arrayBuffer()), { contentType: type, called: false })
}

describe('multipart', () => {
  test('what a browser sends passes: empty, with files, with signs in names and values', async () => {
    const form = new FormData()
    expect(await sent(form)).toBeNull()
    form.append('lastName', 'Estève "dite"\r\n--xyz')
    form.append('say "hi"; name=', '\0')
    form.append('photo', new File(['\r\n\r\n--'], 'a "b".png'))
    form.append('$ACTION_1:0', '{"id":"00ff","bound":"$@1"}')
    form.append('$ACTION_1:1', '["demo"]')
    expect(await sent(form)).toBeNull()
    expect(judge(whole(...many(1500, (index) => `weight[${index}]`)))).toBeNull()
  })

  test.each([
    ['no boundary', whole(part('a')), 'multipart/form-data'],
    ['an empty boundary', whole(part('a')), 'multipart/form-data; boundary='],
    ['garbage', 'garbage', contentType],
    ['nothing', '', contentType],
    ['a cut body', `${part('a', 'b')}--xy`, contentType],
    ['a cut header', '--xyz\r\nContent-Disposition: form-data; na', contentType],
    ['a part without a name', '--xyz\r\nX: y\r\n\r\nv\r\n--xyz--', contentType],
    ['an action that is no JSON', whole(part('$ACTION_1:0', '[zxc]')), contentType],
    ['an action with NUL', whole(part('$ACTION_1:1', '["\\u0000"]')), contentType],
    ['an action with half an emoji', whole(part('$ACTION_1:1', '["\\ud83d"]')), contentType],
  ])('%s is malformed', (_, body, type) => {
    expect(judge(body, type)).toBe('malformed')
  })

  test.each([
    ['fields', whole(...many(2001, (index) => `c[a${index}]`))],
    ['a name', whole(part('a'.repeat(201)))],
    ['an action', whole(part('$ACTION_1:1', `${'['.repeat(40)}${']'.repeat(40)}`))],
    ['bytes', 'a'.repeat(MOST_BODY_BYTES + 1)],
  ])('too much: %s', (_, body) => {
    expect(judge(body)).toBe('too_much')
  })
})

test('a call of a script: JSON of a few levels', () => {
  const call = (text: string) => judge(text, 'text/plain;charset=UTF-8', true)
  expect(call('["demo",{"serial":1,"values":{},"errors":[]},"$undefined"]')).toBeNull()
  expect(call('[zxc]')).toBe('malformed')
  expect(call('["\\u0000"]')).toBe('malformed')
  expect(call(`${'['.repeat(400_000)}${']'.repeat(400_000)}`)).toBe('too_much')
  expect(call(`[${'1,'.repeat(400_000)}1]`)).toBe('too_much')
  expect(judge(whole(part('0', '[zxc]')), contentType, true)).toBe('malformed')
})

test('pairs are counted, anything else is not ours to judge', () => {
  const pairs = 'application/x-www-form-urlencoded'
  expect(judge('a=b&c=d', pairs)).toBeNull()
  expect(judge('&'.repeat(1_000_000), pairs)).toBe('too_much')
  expect(judge('[zxc]', 'application/json')).toBeNull()
})

test('a megabyte of anything is judged within 50 ms', () => {
  const size = 1_000_000
  const long = 'a'.repeat(70)
  const costly: [string, string, boolean][] = [
    [whole(...many(11_000, (index) => `c[a${index}]`)), contentType, false],
    [whole(part('a', 'b'.repeat(size))), contentType, false],
    [`--${long}\r\n${'-'.repeat(size)}`, `multipart/form-data; boundary=${long}`, false],
    [
      `--${long}\r\nContent-Disposition: form-data; name="a"\r\n\r\n${`\r\n--${'a'.repeat(69)}`.repeat(size / 73)}`,
      `multipart/form-data; boundary=${long}`,
      false,
    ],
    [`--xyz\r\n${'a:'.repeat(size / 2)}`, contentType, false],
    [`--xyz\r\ncontent-disposition: form-data;${';'.repeat(size)}`, contentType, false],
    ['\\"'.repeat(size / 2), 'text/plain', true],
    [`"${'\\"'.repeat(size / 2)}`, 'text/plain', true],
    ['['.repeat(size), 'text/plain', true],
    [`{${'"a":{'.repeat(size / 5)}`, 'text/plain', true],
    ['&'.repeat(size), 'application/x-www-form-urlencoded', false],
  ]
  const slow = costly.flatMap(([body, type, called], index) => {
    const bytes = Buffer.from(body)
    bodyFault(bytes, { contentType: type, called })
    const took = costOf(() => bodyFault(bytes, { contentType: type, called }))
    return took > 50 ? [`${index}: ${took} ms`] : []
  })
  expect(slow).toEqual([])
})
