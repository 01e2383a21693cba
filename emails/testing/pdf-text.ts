import { inflateSync } from 'node:zlib'

/** The objects of a PDF of our renderer by number: the dictionary, and the stream when there is one. */
function objectsOf(pdf: Buffer): Map<string, { head: string; stream: string }> {
  const source = pdf.toString('latin1')
  const objects = new Map<string, { head: string; stream: string }>()
  for (const { 1: number, index } of source.matchAll(/(?<=[\r\n])(\d+) 0 obj\r?\n/g)) {
    const end = source.indexOf('endobj', index)
    const from = source.indexOf('stream\n', index)
    const head = source.slice(index, from > 0 && from < end ? from : end)
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0)
    const raw = pdf.subarray(from + 7, from + 7 + length)
    const stream =
      length === 0 ? '' : head.includes('/FlateDecode') ? inflateSync(raw).toString('latin1') : ''
    objects.set(number ?? '', { head, stream })
  }
  return objects
}

/** Glyph number to text, from a font's ToUnicode map. */
function unicodeOf(map: string): Map<number, string> {
  const texts = new Map<number, string>()
  for (const [, first, , list] of map.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/g)) {
    let glyph = Number.parseInt(first ?? '', 16)
    for (const [, code] of (list ?? '').matchAll(/<([0-9a-f]*)>/g)) {
      texts.set(
        glyph++,
        Buffer.from(code ?? '', 'hex')
          .swap16()
          .toString('utf16le'),
      )
    }
  }
  return texts
}

/** What a reader of the PDF could copy, page by page, without blanks: those depend on where lines break. */
export function pdfText(pdf: Buffer): string[] {
  const objects = objectsOf(pdf)
  const at = (reference: string | undefined) => objects.get(reference ?? '') ?? { head: '', stream: '' }
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b/.test(head))
  return pages.map(({ head }) => {
    const resources = at(/\/Resources (\d+) 0 R/.exec(head)?.[1]).head
    const fonts = new Map<string, Map<number, string>>()
    for (const [, name, font] of resources.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      fonts.set(name ?? '', unicodeOf(at(/\/ToUnicode (\d+) 0 R/.exec(at(font).head)?.[1]).stream))
    }
    return shown(at(/\/Contents (\d+) 0 R/.exec(head)?.[1]).stream, fonts)
  })
}

function shown(content: string, fonts: Map<string, Map<number, string>>): string {
  let font = new Map<number, string>()
  let text = ''
  for (const [, name, run] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name !== undefined) font = fonts.get(name) ?? new Map()
    for (const [, glyphs] of (run ?? '').matchAll(/<([0-9a-f]+)>/g)) {
      for (const glyph of glyphs?.match(/.{4}/g) ?? []) text += font.get(Number.parseInt(glyph, 16)) ?? ''
    }
  }
  return bare(text)
}

/** A sentence as `pdfText` gives it. */
export function bare(text: string): string {
  return text.replace(/\s/gu, '')
}
