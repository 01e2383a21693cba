type Part = { at: number; text: string; kind: 'figures' | 'unit' | 'space' | 'colon' }

const kinds: Record<string, Part['kind']> = { h: 'unit', '\u00a0': 'space', ':': 'colon' }

/** Cuts a time as `formatTime` writes it ("10 h 40", "10:40") into parts. Units and spaces are set
 * smaller, and the colon in B612: in B612 Mono it stands apart. */
export function clockFace(time: string): Part[] {
  return Array.from(time.matchAll(/\d+|./g), ({ 0: text, index }) => ({
    at: index,
    text,
    kind: kinds[text] ?? 'figures',
  }))
}
