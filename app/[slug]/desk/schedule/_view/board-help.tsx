/** How the board is worked by hand and by keys. */
export function BoardHelp({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <details className="board-help">
      <summary>{title}</summary>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  )
}
