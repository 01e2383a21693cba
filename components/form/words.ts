/** The sentences that a form needs in the browser, made on the server: no translator travels. */
export type Words = {
  /** By field name: what the sentence calls the field. */
  labels: Readonly<Record<string, string>>
  /** By what a schema says: the sentence, where `{field}` stands for the label. */
  problems: Readonly<Record<string, string>>
  /** The title of the error list; `{count}` in `many`. */
  one: string
  many: string
}

export type FieldProblem = { field: string; message: string }

/** The sentence for a key of a schema; anything else is a sentence already. */
export function sentence(words: Words, field: string, message: string): string {
  return (words.problems[message] ?? message).replace('{field}', words.labels[field] ?? field)
}

export function problemsTitle(words: Pick<Words, 'one' | 'many'>, count: number): string {
  return count === 1 ? words.one : words.many.replace('{count}', String(count))
}
