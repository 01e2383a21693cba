import type { CSSProperties } from 'react'

/** Custom properties of CSS, which React's type of a style does not know. */
export function vars(values: Record<`--${string}`, number | string>): CSSProperties {
  return values as CSSProperties
}
