/** True for text that PostgreSQL takes: without NUL, without half a surrogate pair. */
export function isText(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0')
}
