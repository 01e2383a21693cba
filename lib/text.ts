/** True for text that PostgreSQL takes: without NUL, without half a surrogate pair. */
export function isText(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0')
}

/** Controls, marks of direction and odd blanks become one plain blank: lines are shown, printed and mailed. */
export const tidyLine = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
