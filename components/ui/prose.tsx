/**
 * A text that somebody wrote for others: paragraphs parted by a blank line, "## " before a heading, "- " before the lines of a
 * list. Nothing else of it has a meaning, so that whatever stands there is shown as it was typed.
 */
export function Prose({ text }: { text: string }) {
  return blocksIn(text).map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a text may repeat itself, and nothing moves.
    <Block key={index} text={block} />
  ))
}

const blocksIn = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter(Boolean)

function Block({ text }: { text: string }) {
  const [first = '', ...rest] = text.split('\n')
  if (first.startsWith('## ')) {
    return (
      <section className="part">
        <h2>{first.slice(3)}</h2>
        {rest.length > 0 && <Block text={rest.join('\n')} />}
      </section>
    )
  }
  const lines = [first, ...rest]
  if (lines.every((line) => line.startsWith('- '))) {
    return (
      <ul className="up-16 list">
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list may repeat itself, and nothing moves.
          <li key={index}>{line.slice(2)}</li>
        ))}
      </ul>
    )
  }
  return <p className="up-16 lead">{text}</p>
}
