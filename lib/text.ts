/** True for text that PostgreSQL takes: without NUL, without half a surrogate pair. */
export function isText(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0')
}

/** Controls, marks of direction and odd blanks become one plain blank: lines are shown, printed and mailed. */
export const tidyLine = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()

/**
 * The same for text of several lines: marks of direction, other invisible marks and controls go, lines keep their order, and no
 * more than one of them in a row is empty.
 */
export function tidyText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, (mark) => (mark === '\n' ? mark : ''))
    .replace(/ +$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
