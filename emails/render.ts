import { render, toPlainText } from 'react-email'
import type { Mail } from './mail'

/** The HTML of a mail and the plain text made from it: every address that matters once, no markup left. */
export async function renderMail(mail: Mail): Promise<{ subject: string; html: string; text: string }> {
  const html = await render(mail.body)
  return { subject: mail.subject, html, text: plainText(html) }
}

/** What html-to-text, which ships no types, hands to a formatter. */
type Builder = {
  openBlock(options: { leadingLineBreaks: number; isPre: boolean }): void
  addInline(text: string): void
  closeBlock(options: { trailingLineBreaks: number }): void
}
type Element = { attribs: Record<string, string> }

/** A part that brings its own plain text in `data-line`. */
function line(element: Element, _walk: unknown, builder: Builder, options: { breaks: number }) {
  builder.openBlock({ leadingLineBreaks: options.breaks, isPre: true })
  builder.addInline(element.attribs['data-line'] ?? '')
  builder.closeBlock({ trailingLineBreaks: options.breaks })
}

function plainText(html: string): string {
  const text = toPlainText(html, {
    wordwrap: false,
    formatters: { line },
    selectors: [
      { selector: '[data-skip-in-text]', format: 'skip' },
      { selector: 'h1', options: { uppercase: false } },
      { selector: 'h2', options: { uppercase: false, leadingLineBreaks: 2, trailingLineBreaks: 1 } },
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'tr[data-line]', format: 'line', options: { breaks: 1 } },
      { selector: 'p[data-line]', format: 'line', options: { breaks: 2 } },
      { selector: 'div[data-line]', format: 'line', options: { breaks: 2 } },
    ],
  })
  return `${text.trim()}\n`
}
