import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { admit } from './admit'

// What the framework does with it: reads the body whole, knows the address.
const server = createServer(async (arrived, response) => {
  const request = await admit(arrived, response)
  if (!request) return
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const { method, url, headers, socket } = request
  const seen = {
    method,
    url,
    type: headers['content-type'],
    from: socket.remoteAddress,
    body: String(Buffer.concat(chunks)),
  }
  response.end(JSON.stringify(seen))
})
let origin = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => {
  server.close()
})

/** Sends bytes as they are, and reads until the other end has said all. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
    let answer = ''
    socket.setEncoding('utf8').on('data', (chunk) => {
      answer += chunk
    })
    socket.once('close', () => resolve(answer)).once('error', reject)
    socket.end(text)
  })
}

const line = (text: string) => raw(`${text} HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n`)
const post = (body: BodyInit, type?: string) =>
  fetch(`${origin}/demo/book`, {
    method: 'POST',
    body,
    ...(type && { headers: { 'content-type': type } }),
    duplex: 'half',
  } as RequestInit)

test('a form passes whole, also in small pieces, and the next request on the line too', async () => {
  const form = new FormData()
  form.append('lastName', 'Estève')
  form.append('message', 'a'.repeat(500_000))
  const sent = new Response(form)
  const type = sent.headers.get('content-type') ?? ''
  const body = await sent.text()
  for (let round = 0; round < 2; round++) {
    expect(await (await post(body, type)).json()).toEqual({
      method: 'POST',
      url: '/demo/book',
      type,
      from: '127.0.0.1',
      body,
    })
  }
  const pieces = new ReadableStream({
    start(controller) {
      for (const piece of body.match(/.{1,7000}/gs) ?? []) controller.enqueue(new TextEncoder().encode(piece))
      controller.close()
    },
  })
  expect(await (await post(pieces, type)).json()).toMatchObject({ body })
})

test.each([
  ['garbage', 'garbage', 'multipart/form-data; boundary=x'],
  ['no boundary', 'garbage', 'multipart/form-data'],
])('%s is answered with a page that says what to do', async (_, body, type) => {
  const answer = await post(body, type)
  expect(answer.status).toBe(400)
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(await answer.text()).toContain('Ce formulaire est arrivé abîmé')
})

test('a form that is too large is told so before it is read, one that never ends is cut off', async () => {
  const large = await post('a'.repeat(3_000_000), 'multipart/form-data; boundary=x')
  expect([large.status, await large.text()]).toEqual([413, expect.stringContaining('1 Mio')])
  let sent = 0
  const endless = new ReadableStream({
    pull(controller) {
      sent += 65_536
      controller.enqueue(new Uint8Array(65_536))
    },
  })
  await post(endless)
    .then((answer) => answer.text())
    .catch(() => undefined)
  expect(sent).toBeLessThan(64_000_000)
})

test.each([
  ['TRACE /', 'GET, HEAD, POST, OPTIONS', 'text/html'],
  ['DELETE /demo/book', 'GET, HEAD, POST, OPTIONS', 'text/html'],
  [
    'TRACE /api/v1/clubs/demo/slots',
    'GET, HEAD, POST, OPTIONS, PUT, PATCH, DELETE',
    'application/problem+json',
  ],
])('%s: 405, with what is allowed', async (request, allow, type) => {
  const answer = await line(request)
  expect(answer).toMatch(/^HTTP\/1.1 405 /)
  expect(answer).toContain(`Allow: ${allow}\r\n`)
  expect(answer).toContain(`Content-Type: ${type}`)
})

test.each(['/%', '/demo/%ED%A0%BD', '/demo/book?reference=V0%00', '/api/v1/clubs/%00'])(
  '%s: 400',
  async (path) => {
    expect(await line(`GET ${path}`)).toMatch(/^HTTP\/1.1 400 /)
  },
)

test('another site’s page is told so; OPTIONS says what there is', async () => {
  const headers = { origin: 'https://evil.example', 'accept-language': 'en' }
  const answer = await fetch(`${origin}/demo/book`, { method: 'POST', body: new FormData(), headers })
  expect([answer.status, await answer.text()]).toEqual([
    403,
    expect.stringContaining('came from another site'),
  ])
  expect(await line('OPTIONS /demo/book')).toMatch(/^HTTP\/1.1 204 [\s\S]*Allow: GET, HEAD, POST, OPTIONS/)
})

test('whose name stands in an address does not matter', async () => {
  expect(await line('GET http://evil.example/x?y')).toContain('"url":"/x?y"')
  expect(await line('GET http://evil.example')).toContain('"url":"/"')
})

test('English for who asks for it', async () => {
  const answer = await fetch(`${origin}/demo?x=%00`, { headers: { 'accept-language': 'en' } })
  expect(await answer.text()).toContain('<h1>This address is malformed</h1>')
})
