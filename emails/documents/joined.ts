import { PDFDocument } from '@cantoo/pdf-lib'

/** The title, author and language of a document that is joined of others. */
type About = { title: string; author: string; language: string }

/**
 * PDFs one after the other as one, drawn one by one: between two of them others have the process, which draws nothing else meanwhile.
 */
export async function joinedPdf(parts: readonly (() => Promise<Buffer>)[], about: About): Promise<Buffer> {
  const whole = await PDFDocument.create()
  for (const part of parts) {
    await breath()
    const drawn = await PDFDocument.load(await part(), { updateMetadata: false })
    await breath()
    for (const page of await whole.copyPages(drawn, drawn.getPageIndices())) whole.addPage(page)
  }
  whole.setTitle(about.title, { showInWindowTitleBar: true })
  whole.setAuthor(about.author)
  whole.setLanguage(about.language)
  whole.setCreator('Envol')
  whole.setProducer('Envol')
  return Buffer.from(await whole.save({ objectsPerTick: 20, useObjectStreams: false }))
}

const breath = () => new Promise<void>((next) => setImmediate(next))
