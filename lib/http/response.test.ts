import { createServer } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { answerWith, whileServing } from './response'

const server = createServer((_, response) =>
  whileServing(response, async () => {
    await new Promise((resolve) => setTimeout(resolve, 5))
    const { url } = response.req
    if (url === '/late') response.flushHeaders()
    const set = url === '/fine' ? 'untouched' : answerWith(404)
    response.end(String(set))
  }),
)

afterEach(() => {
  server.close()
})

test('each request sets its own status, until its headers have left', async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const answers = await Promise.all(
    ['/missing', '/fine', '/late'].map(async (path) => {
      const response = await fetch(`http://127.0.0.1:${port}${path}`)
      return [response.status, await response.text()]
    }),
  )
  expect(answers).toEqual([
    [404, 'true'],
    [200, 'untouched'],
    [200, 'false'],
  ])
})

test('outside a request there is nothing to set', () => {
  expect(answerWith(404)).toBe(false)
})
