import { strToU8, Zip, ZipDeflate } from 'fflate'

/** A zip that is written as it comes: what it gave so far is taken by whoever keeps it. */
export function archive() {
  let chunks: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    chunks.push(chunk)
  })
  return {
    /** Begins a file; texts follow, until it is ended with the last one. */
    file(name: string): { write: (text: string, last?: boolean) => void } {
      const entry = new ZipDeflate(name, { level: 6 })
      zip.add(entry)
      return { write: (text, last = false) => entry.push(strToU8(text), last) }
    },
    end: () => zip.end(),
    /** What was written since it was last asked. */
    taken(): Buffer {
      const bytes = Buffer.concat(chunks)
      chunks = []
      return bytes
    },
  }
}
