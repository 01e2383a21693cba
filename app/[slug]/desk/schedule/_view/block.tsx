import { Sign } from '../../_view/sprite'
import type { Block } from '../_model/block'
import { vars } from './vars'

const KIND = {
  external: 'external',
  instruction: 'instruction',
  hire: 'hire',
  maintenance: 'maintenance',
  hold: 'kept',
  absence: 'absence',
} as const

export const kindClass = (kind: keyof typeof KIND) => KIND[kind]

type Props = {
  block: Block
  href: string
  selected: boolean
  minutes: number
  /** It may be dragged and stretched. */
  grips: boolean
  /** Where a refused drag came from. */
  ghost: boolean
  /** The number under which it stands in the way. */
  wall: number | null
}

/** A thing in a row: the flight, the time around it in which one is busy, what it is called. */
export function BlockLink({ block, href, selected, minutes, grips, ghost, wall }: Props) {
  const { key: _, kind, busyFrom, start, end, busyTo, done, cut, label, ...said } = block
  const names = ['block', kindClass(kind), done && 'past', cut && 'clipped', selected && 'selected']
  const drag = [grips && 'movable', ghost && 'ghost', wall !== null && 'wall']
  const late = busyFrom > minutes / 2
  return (
    <li
      className={[...names, ...drag].filter(Boolean).join(' ')}
      style={vars({ '--a': busyFrom, '--s': start, '--e': end, '--z': busyTo })}
      data-tip={label}
      data-late={late || undefined}
      data-n={wall ?? undefined}
    >
      <a href={href} aria-label={label} aria-current={selected || undefined} data-ref={block.ref}>
        {kind === 'maintenance' || kind === 'absence' ? factOf(said) : wordsOf(said)}
      </a>
      {grips && <span className="grip at-start" data-grip="start" aria-hidden="true" />}
      {grips && <span className="grip at-end" data-grip="end" aria-hidden="true" />}
    </li>
  )
}

type Said = Pick<Block, 'icon' | 'passengers' | 'cross' | 'soft' | 'name' | 'mark'>

function factOf({ icon, name, soft }: Said) {
  return (
    <span className="block-tag">
      {Sign({ of: icon, small: true })}
      {name} <em>{soft}</em>
    </span>
  )
}

function wordsOf({ icon, passengers, cross, soft, name, mark }: Said) {
  return (
    <>
      <span className="block-facts">
        {Sign({ of: icon })}
        {passengers !== null && <b>{passengers}</b>}
        {mark && Sign({ of: mark, small: true })}
        {cross && <span className="mono">{cross}</span>}
        {soft && <span className="soft">{soft}</span>}
      </span>
      <span className="block-name">{name}</span>
    </>
  )
}
