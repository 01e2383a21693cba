import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callOut, isPublicAddress } from './outbound'

const refused = [
  ['0.0.0.0', '127.0.0.1', '127.9.9.9', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
  ['100.64.0.1', '169.254.169.254', '224.0.0.1', '239.1.1.1', '240.0.0.1', '255.255.255.255'],
  ['192.0.0.8', '192.0.2.1', '198.18.0.1', '198.51.100.7', '203.0.113.5', '192.88.99.1'],
  ['::', '::1', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '::127.0.0.1', '::ffff:0:127.0.0.1'],
  ['64:ff9b::7f00:1', '64:ff9b:1::1', '2002:7f00:1::', '2001::1', 'fc00::1', 'fd12::1', 'fe80::1'],
  ['fec0::1', 'ff02::1', '2001:db8::1', '3fff::1', '100::1', '5f00::1', '4000::1', 'nonsense', ''],
].flat()

describe('isPublicAddress', () => {
  it.each(refused)('says no to %s', (address) => expect(isPublicAddress(address)).toBe(false))
  it.each(['8.8.8.8', '1.1.1.1', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '::ffff:8.8.8.8'])(
    'says yes to %s',
    (address) => expect(isPublicAddress(address)).toBe(true),
  )
})

let server: Server
let base: string
let connections = 0
let listener: RequestListener = (_, response) => response.end()

beforeAll(async () => {
  server = createServer((request, response) => listener(request, response))
  server.on('connection', () => {
    connections += 1
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const call = (url: string, more: Partial<Parameters<typeof callOut>[0]> = {}) =>
  callOut({ url, method: 'GET', headers: {}, timeoutMs: 2000, allowPrivate: true, ...more })

describe('callOut', () => {
  it('brings status, headers and text', async () => {
    listener = (request, response) => {
      response.writeHead(418, { 'X-Method': request.method ?? '' })
      request.pipe(response)
    }
    const answer = await call(base, { method: 'PUT', body: 'thé' })
    expect(answer).toMatchObject({ status: 418, text: 'thé', headers: { 'x-method': 'PUT' } })
  })

  it.each([
    ['a literal address', (port: string) => `https://127.0.0.1:${port}/`],
    ['a decimal address', (port: string) => `https://2130706433:${port}/`],
    ['an octal address', (port: string) => `https://0177.1:${port}/`],
    ['a hexadecimal address', (port: string) => `https://0x7f.0.0.1:${port}/`],
    ['an IPv6 address', (port: string) => `https://[::1]:${port}/`],
    ['an IPv4-mapped address', (port: string) => `https://[::ffff:127.0.0.1]:${port}/`],
    ['a name that leads to this machine', (port: string) => `https://localhost:${port}/`],
    ['plain http', () => 'http://example.com/'],
    ['another protocol', () => 'file:///etc/passwd'],
    ['credentials', () => 'https://me:secret@example.com/'],
    ['no address at all', () => 'boutique'],
  ])('refuses %s without connecting', async (_, url) => {
    const before = connections
    const { port } = new URL(base)
    await expect(call(url(port), { allowPrivate: false })).rejects.toMatchObject({ kind: 'refused_address' })
    expect(connections).toBe(before)
  })

  it('refuses credentials even where private addresses are allowed', async () => {
    await expect(call(base.replace('//', '//me:secret@'))).rejects.toMatchObject({ kind: 'refused_address' })
  })

  it('follows no redirect', async () => {
    listener = (_, response) => response.writeHead(302, { Location: `${base}/elsewhere` }).end()
    await expect(call(base)).rejects.toMatchObject({ kind: 'redirect', status: 302 })
  })

  it('stops reading past the limit', async () => {
    let sent = 0
    listener = (_, response) => {
      response.on('close', () => clearInterval(timer))
      const timer = setInterval(() => {
        sent += 10_000
        response.write('x'.repeat(10_000))
      }, 1)
    }
    await expect(call(base)).rejects.toMatchObject({ kind: 'too_large', status: 200 })
    expect(sent).toBeLessThan(2_000_000)
  })

  it('takes an answer of exactly the limit', async () => {
    listener = (_, response) => response.end('x'.repeat(1000))
    expect((await call(base, { maxBytes: 1000 })).text).toHaveLength(1000)
    await expect(call(base, { maxBytes: 999 })).rejects.toMatchObject({ kind: 'too_large' })
  })

  it.each([
    ['no headers come', () => undefined],
    ['the body never ends', (response: Parameters<RequestListener>[1]) => response.write('{')],
  ])('gives up in time when %s', async (_, spoil) => {
    listener = (_request, response) => spoil(response)
    const start = performance.now()
    await expect(call(base, { timeoutMs: 150 })).rejects.toMatchObject({ kind: 'timeout' })
    expect(performance.now() - start).toBeLessThan(1000)
  })

  it('gives up in time on a body that drips', async () => {
    listener = (_, response) => {
      const timer = setInterval(() => response.write('x'), 20)
      response.on('close', () => clearInterval(timer))
    }
    await expect(call(base, { timeoutMs: 200 })).rejects.toMatchObject({ kind: 'timeout' })
  })

  it('says unreachable when nobody listens, the connection is cut, or the name leads nowhere', async () => {
    listener = (_, response) => response.destroy()
    await expect(call(base)).rejects.toMatchObject({ kind: 'unreachable' })
    await expect(call('http://127.0.0.1:1/')).rejects.toMatchObject({ kind: 'unreachable' })
    const nowhere = call('https://nowhere.invalid/', { allowPrivate: false })
    await expect(nowhere).rejects.toMatchObject({ name: 'OutboundError', kind: 'unreachable' })
  })
})
