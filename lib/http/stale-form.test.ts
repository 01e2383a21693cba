import { expect, test } from 'vitest'
import { staleForm } from './stale-form'

async function sent(id: string, plain = false) {
  const form = new FormData()
  if (plain) form.append(`$ACTION_ID_${id}`, '')
  else {
    form.append('$ACTION_REF_1', '')
    form.append('$ACTION_1:0', `{"id":"${id}","bound":"$@1"}`)
    form.append('$ACTION_1:1', '["demo"]')
  }
  form.append('lastName', ' Estève ')
  form.append('message', '<b>deux\nlignes</b>')
  form.append('password', 'le vol du matin')
  form.append('empty', '')
  const sending = new Response(form)
  const type = sending.headers.get('content-type') ?? ''
  return staleForm(Buffer.from(await sending.arrayBuffer()), type, new Set(['00aa']))
}

test.each([false, true])(
  'of an action that is not known, what was typed is there to be copied (plain: %s)',
  async (plain) => {
    expect(await sent('00bb', plain)).toEqual(['Estève', '<b>deux\nlignes</b>'])
    expect(await sent('00aa', plain)).toBeNull()
  },
)

test('any other post is none of it', async () => {
  expect(await staleForm(Buffer.from('a=b'), 'application/x-www-form-urlencoded', new Set())).toBeNull()
  const form = new Response(new FormData())
  const type = form.headers.get('content-type') ?? ''
  expect(await staleForm(Buffer.from(await form.arrayBuffer()), type, new Set())).toBeNull()
})
