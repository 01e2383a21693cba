import { inflateSync } from 'node:zlib'

const HEADER = 44
const ENTRY = 20

/**
 * The font inside a WOFF 1.0 file (https://www.w3.org/TR/WOFF/), as OpenType. fontkit reads WOFF too, but inflates a
 * table again for every glyph: most of a document's time.
 */
export function sfnt(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF 1.0 font')
  const count = woff.readUInt16BE(12)
  const directory = Buffer.alloc(12 + 16 * count)
  const power = Math.floor(Math.log2(count))
  woff.copy(directory, 0, 4, 8)
  directory.writeUInt16BE(count, 4)
  directory.writeUInt16BE(16 * 2 ** power, 6)
  directory.writeUInt16BE(power, 8)
  directory.writeUInt16BE(16 * (count - 2 ** power), 10)

  const tables: Buffer[] = []
  let offset = directory.length
  for (let index = 0; index < count; index++) {
    const entry = woff.subarray(HEADER + ENTRY * index, HEADER + ENTRY * (index + 1))
    const table = tableOf(woff, entry)
    const at = 12 + 16 * index
    entry.copy(directory, at, 0, 4)
    entry.copy(directory, at + 4, 16, 20)
    directory.writeUInt32BE(offset, at + 8)
    directory.writeUInt32BE(table.length, at + 12)
    const padding = Buffer.alloc((4 - (table.length % 4)) % 4)
    tables.push(table, padding)
    offset += table.length + padding.length
  }
  return Buffer.concat([directory, ...tables])
}

function tableOf(woff: Buffer, entry: Buffer): Buffer {
  const offset = entry.readUInt32BE(4)
  const stored = entry.readUInt32BE(8)
  const bytes = woff.subarray(offset, offset + stored)
  return stored < entry.readUInt32BE(12) ? inflateSync(bytes) : bytes
}
