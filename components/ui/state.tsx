import type { ReactNode } from 'react'

type Props = {
  shape: 'ring' | 'full' | 'half' | 'square' | 'diamond' | 'dotted' | 'ebb'
  colour?: 'sky' | 'field' | 'dawn' | 'wind' | 'ink'
  children: ReactNode
}

/** A state as a shape and a word; the colour only repeats it. */
export function State({ shape, colour, children }: Props) {
  return (
    <span
      className={['state', shape !== 'ring' && `state-${shape}`, colour && `hue-${colour}`]
        .filter(Boolean)
        .join(' ')}
    >
      {children}
    </span>
  )
}
