import { gunzipSync } from 'node:zlib'
import { request } from 'undici'
import type { Row } from '../report/rows'
import type { Stage } from '../stage'
import { type DeskPage, deskPages } from './pages'
import type { Visitor } from './visitors'

type Weight = { scripts: number; all: number }

/** What a modern browser transfers for a page, in kB of 1,000 bytes, compressed as the server sends it. */
export async function weightRows({ product, floor }: Stage, visitor: Visitor): Promise<Row[]> {
  const empty = await weightOf(floor.url, '/page?items=1', {})
  const rows: Row[] = []
  for (const path of deskPages) {
    const page = visitor.page(path)
    rows.push(rowOf(path, await weightOf(product.url, page.path, page.headers ?? {}), empty))
  }
  return rows
}

function rowOf(path: DeskPage, weight: Weight, empty: Weight): Row {
  const above = weight.scripts - empty.scripts
  return {
    name: `weight of ${path}`,
    figures: null,
    floor: null,
    bars: [
      { what: 'JavaScript above an empty page', got: above, limit: 25, unit: 'kB' },
      { what: 'page', got: weight.all, limit: 300, unit: 'kB' },
    ],
    note: `${weight.scripts.toFixed(0)} kB of JavaScript, an empty page has ${empty.scripts.toFixed(0)} kB`,
  }
}

/** The document, and every script, stylesheet, font and picture that it names, each once. */
async function weightOf(url: string, path: string, headers: Record<string, string>): Promise<Weight> {
  const document = await transfer(url + path, headers)
  const html = document.text
  const scripts = found(html, /<script(?![^>]*noModule)[^>]*\ssrc="([^"]+)"/gi)
  const sheets = found(html, /<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/gi)
  const preloads = found(html, /<link[^>]*rel="preload"[^>]*as="(?:font|image|style)"[^>]*href="([^"]+)"/gi)
  const fonts = found(html, /<link[^>]*rel="preload"[^>]*href="([^"]+\.woff2?)"/gi)
  const pictures = found(html, /<(?:img|source)[^>]*\ssrc="([^"]+)"/gi)
  const sum = async (addresses: Set<string>) => {
    let bytes = 0
    for (const address of addresses) bytes += (await transfer(new URL(address, url).href, {})).bytes
    return bytes
  }
  const code = await sum(scripts)
  const rest = await sum(new Set([...sheets, ...preloads, ...fonts, ...pictures]))
  return { scripts: code / 1000, all: (document.bytes + code + rest) / 1000 }
}

function found(html: string, pattern: RegExp): Set<string> {
  return new Set([...html.matchAll(pattern)].map(([, address = '']) => address.replaceAll('&amp;', '&')))
}

async function transfer(
  url: string,
  headers: Record<string, string>,
): Promise<{ bytes: number; text: string }> {
  const response = await request(url, { headers: { ...headers, 'accept-encoding': 'gzip' } })
  if (response.statusCode !== 200) throw new Error(`${url}: ${response.statusCode}`)
  const body = Buffer.from(await response.body.arrayBuffer())
  const zipped = response.headers['content-encoding'] === 'gzip'
  return { bytes: body.length, text: (zipped ? gunzipSync(body) : body).toString('utf8') }
}
