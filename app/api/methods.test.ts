import { globSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const files = globSync('app/api/**/route.ts').filter((file) => !file.includes('[...'))
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

test.each(files)('%s says which methods it has to those that ask by another', async (file) => {
  const found: Record<string, (request: Request) => Response | Promise<Response>> = await import(
    join(process.cwd(), file)
  )
  const asked = (method: string) => found[method]?.(new Request('http://localhost/api', { method }))
  const options = await asked('OPTIONS')
  const allow = options?.headers.get('allow') ?? ''
  expect([options?.status, allow]).toEqual([204, expect.stringMatching(/OPTIONS$/)])
  for (const method of methods) {
    if (allow.split(', ').includes(method)) {
      expect(found[method]).toBeTypeOf('function')
      continue
    }
    const answer = await asked(method)
    expect([answer?.status, answer?.headers.get('allow'), answer?.headers.get('content-type')]).toEqual([
      405,
      allow,
      'application/problem+json',
    ])
    expect(await answer?.json()).toMatchObject({ code: 'method_not_allowed', status: 405 })
  }
})
