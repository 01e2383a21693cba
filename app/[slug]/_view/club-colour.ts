import type { CSSProperties } from 'react'

type Variables = CSSProperties & { '--club'?: string }

/** The club's own accent for what lies under an element; the house's when it chose none. */
export function clubColour(accent: string | null): Variables | undefined {
  return accent !== null && /^#[0-9a-f]{6}$/i.test(accent) ? { '--club': accent } : undefined
}
