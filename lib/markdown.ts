/** What our own guides are written in: a small part of CommonMark. */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; ordered: boolean; items: string[] }
  /** `file`: the name after the language, when there is one. */
  | { kind: 'code'; language: string; file: string | null; text: string }

export type Inline =
  | { kind: 'text' | 'code' | 'strong'; text: string }
  | { kind: 'link'; text: string; href: string }

/** The blocks of a text: headings, paragraphs, lists of one level, fenced code. */
export function blocksOf(source: string): Block[] {
  const blocks: Block[] = []
  const lines = source.replace(/\r\n?/g, '\n').split('\n')
  while (lines.length > 0) {
    const fence = /^```(\S*) ?(.*)$/.exec(lines[0] ?? '')
    if (fence) {
      lines.shift()
      const end = lines.indexOf('```')
      const text = lines.splice(0, end < 0 ? lines.length : end).join('\n')
      lines.shift()
      blocks.push({ kind: 'code', language: fence[1] ?? '', file: fence[2] || null, text })
    } else if (lines[0]?.trim() === '') lines.shift()
    else {
      const end = lines.findIndex((line) => line.trim() === '' || line.startsWith('```'))
      blocks.push(blockOf(lines.splice(0, end < 0 ? lines.length : end)))
    }
  }
  return blocks
}

function blockOf(lines: string[]): Block {
  const [first = ''] = lines
  const heading = /^(#{1,3}) (.+)$/.exec(first)
  if (heading) {
    const level = ([1, 2, 3] as const)[(heading[1] ?? '#').length - 1] ?? 3
    return { kind: 'heading', level, text: heading[2] ?? '' }
  }
  const marked = /^(- |\d+\. )/
  if (!marked.test(first)) return { kind: 'paragraph', text: lines.join(' ') }
  const items: string[] = []
  for (const line of lines) {
    if (marked.test(line)) items.push(line.replace(marked, ''))
    else items.push(`${items.pop() ?? ''} ${line.trim()}`)
  }
  return { kind: 'list', ordered: !first.startsWith('- '), items }
}

const marks = /`([^`]+)`|\*\*([^*]+)\*\*|\[([^\]]+)\]\(([^)\s]+)\)/g

/** Code, strong words and links of a line. */
export function inlinesOf(text: string): Inline[] {
  const parts: Inline[] = []
  let from = 0
  for (const match of text.matchAll(marks)) {
    const [whole, code, strong, label, href] = match
    if (match.index > from) parts.push({ kind: 'text', text: text.slice(from, match.index) })
    if (code !== undefined) parts.push({ kind: 'code', text: code })
    else if (strong !== undefined) parts.push({ kind: 'strong', text: strong })
    else if (label !== undefined && href !== undefined) parts.push({ kind: 'link', text: label, href })
    from = match.index + whole.length
  }
  if (from < text.length) parts.push({ kind: 'text', text: text.slice(from) })
  return parts
}

/** A heading's id, as links to it are written. */
export function anchorOf(heading: string): string {
  return heading
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
