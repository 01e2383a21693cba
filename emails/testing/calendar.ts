/** A component of a calendar as another program reads it: its lines by name, unescaped, and what it holds. */
export type Component = { name: string; lines: Map<string, string[]>; parts: Component[] }

const NAME = /^([A-Z][A-Z0-9-]*)((?:;[A-Z-]+=(?:"[^"]*"|[^;:"]*))*):(.*)$/

/**
 * Reads a calendar by RFC 5545 alone (no code of the library that writes it) and throws at what breaks it: line ends that are
 * not CRLF, a line of more than 75 octets, a character cut by folding, a component left open, a line without a name.
 */
export function parseCalendar(body: Uint8Array): Component {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(body)
  if (!text.endsWith('\r\n') && !text.endsWith('END:VCALENDAR')) throw new Error('the end is missing')
  if (/(^|[^\r])\n|\r(?!\n)/.test(text)) throw new Error('a line end is not CRLF')
  for (const line of text.split('\r\n')) {
    if (Buffer.byteLength(line) > 75) throw new Error(`more than 75 octets: ${line}`)
    if (line.includes('\ufffd')) throw new Error(`a character was cut: ${line}`)
  }
  const root: Component = { name: '', lines: new Map(), parts: [] }
  const open = [root]
  for (const line of text.replaceAll('\r\n ', '').split('\r\n').filter(Boolean)) {
    const [, name = '', , value = ''] = NAME.exec(line) ?? []
    const here = open.at(-1)
    if (!name || !here) throw new Error(`no content line: ${line}`)
    if (name === 'BEGIN') {
      const part = { name: value, lines: new Map(), parts: [] }
      here.parts.push(part)
      open.push(part)
    } else if (name === 'END') {
      if (open.pop()?.name !== value) throw new Error(`${value} was not open`)
    } else {
      here.lines.set(name, [...(here.lines.get(name) ?? []), unescaped(value)])
    }
  }
  const [calendar] = root.parts
  if (open.length !== 1 || root.parts.length !== 1 || calendar?.name !== 'VCALENDAR')
    throw new Error('not one whole calendar')
  return calendar
}

function unescaped(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign))
}

/** The only value of a line that may stand there once. */
export function only({ lines }: Component, name: string): string {
  const [value, ...others] = lines.get(name) ?? []
  if (value === undefined || others.length > 0) throw new Error(`${name} stands there ${others.length} times`)
  return value
}
