import type { ReactNode } from 'react'

type Props = {
  shape: 'ring' | 'full' | 'half' | 'square' | 'diamond' | 'dotted' | 'ebb'
  colour?: 'sky' | 'field' | 'dawn' | 'wind' | 'ink'
  children: ReactNode
}

const SHAPES = {
  ring: '',
  full: 'full',
  half: 'mid',
  square: 'sq',
  diamond: 'dia',
  dotted: 'dash',
  ebb: 'ebb',
}

/** A state as a shape and a word; the colour only repeats it. */
export function State({ shape, colour, children }: Props) {
  return (
    <span className={['st', SHAPES[shape], colour && `c-${colour}`].filter(Boolean).join(' ')}>
      {children}
    </span>
  )
}
