import { Lexer, type Token, type Tokens } from 'marked'

/** What of CommonMark our own guides are written in. */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; ordered: boolean; items: string[] }
  /** `file`: the name after the language, when there is one. */
  | { kind: 'code'; language: string; file: string | null; text: string }

export type Inline =
  | { kind: 'text' | 'code' | 'strong'; text: string }
  | { kind: 'link'; text: string; href: string }

const inOneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ')

/** The blocks of a text: headings, paragraphs, lists of one level, code. Anything else is a paragraph of what was written. */
export function blocksOf(source: string): Block[] {
  return Lexer.lex(source).flatMap((token): Block[] => {
    if (token.type === 'space') return []
    if (isA(token, 'heading')) {
      return [{ kind: 'heading', level: Math.min(token.depth, 3) as 1 | 2 | 3, text: token.text }]
    }
    if (isA(token, 'list')) {
      const items = token.items.map(({ text }) => inOneLine(text))
      return [{ kind: 'list', ordered: token.ordered, items }]
    }
    if (isA(token, 'code')) {
      const [language = '', file = null] = (token.lang ?? '').split(' ')
      // After an empty line at its end the lexer keeps one line end too many.
      return [{ kind: 'code', language, file, text: token.text.replace(/\n$/, '') }]
    }
    return [{ kind: 'paragraph', text: inOneLine(isA(token, 'paragraph') ? token.text : token.raw.trim()) }]
  })
}

/** Code, strong words and links of a line; anything else is the text that was written. */
export function inlinesOf(text: string): Inline[] {
  return Lexer.lexInline(text).map((token): Inline => {
    if (isA(token, 'codespan')) return { kind: 'code', text: token.text }
    if (isA(token, 'strong')) return { kind: 'strong', text: token.text }
    if (isA(token, 'link')) return { kind: 'link', text: token.text, href: token.href }
    return { kind: 'text', text: token.type === 'escape' ? token.text : token.raw }
  })
}

type Kinds = {
  heading: Tokens.Heading
  list: Tokens.List
  code: Tokens.Code
  paragraph: Tokens.Paragraph
  codespan: Tokens.Codespan
  strong: Tokens.Strong
  link: Tokens.Link
}

const isA = <K extends keyof Kinds>(token: Token, kind: K): token is Kinds[K] => token.type === kind

/** A heading's id, as links to it are written. */
export function anchorOf(heading: string): string {
  return heading
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
