import { anchorOf, type Block, blocksOf, inlinesOf } from '@/lib/markdown'

/** One of our guides. `lang` where it differs from the page's. */
export function Markdown({ source, lang }: { source: string; lang?: string | undefined }) {
  return (
    <div lang={lang}>
      {blocksOf(source).map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a guide may repeat itself, and nothing moves.
        <Part key={index} block={block} />
      ))}
    </div>
  )
}

function Part({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <Heading {...block} />
    case 'paragraph':
      return (
        <p>
          <Words text={block.text} />
        </p>
      )
    case 'list': {
      const items = block.items.map((item) => (
        <li key={item}>
          <Words text={item} />
        </li>
      ))
      return block.ordered ? <ol className="numbers">{items}</ol> : <ul className="points">{items}</ul>
    }
    case 'code':
      return (
        <>
          {block.file && <p className="file">{block.file}</p>}
          <pre lang="en">
            <code>{block.text}</code>
          </pre>
        </>
      )
  }
}

function Heading({ level, text }: { level: 1 | 2 | 3; text: string }) {
  const words = <Words text={text} />
  if (level === 1) return <h1>{words}</h1>
  const id = anchorOf(text)
  return level === 2 ? <h2 id={id}>{words}</h2> : <h3 id={id}>{words}</h3>
}

/** A line with its code, strong words and links. */
export function Words({ text }: { text: string }) {
  return inlinesOf(text).map((part, index) => {
    const key = `${index} ${part.text}`
    if (part.kind === 'code') return <code key={key}>{part.text}</code>
    if (part.kind === 'strong') return <strong key={key}>{part.text}</strong>
    if (part.kind === 'link') {
      return (
        <a key={key} href={part.href}>
          {part.text}
        </a>
      )
    }
    return part.text
  })
}
