import type { CSSProperties } from 'react'

type Variables = CSSProperties & { '--club'?: string }

/** The club's own accent for what lies under an element, lightened by night; the house's when it chose none. */
export function clubColour(accent: string | null): Variables | undefined {
  return accent !== null && /^#[0-9a-f]{6}$/i.test(accent)
    ? { '--club': `light-dark(${accent}, color-mix(in oklab, ${accent} 45%, white))` }
    : undefined
}
