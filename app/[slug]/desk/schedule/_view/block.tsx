import type { Block } from '../_model/block'
import { Sign } from './sprite'
import { vars } from './vars'

const KIND = {
  external: 'ext',
  instruction: 'ins',
  hire: 'hire',
  maintenance: 'mnt',
  hold: 'kept',
  absence: 'abs',
} as const

export const kindClass = (kind: keyof typeof KIND) => KIND[kind]

type Props = { block: Block; href: string; selected: boolean; minutes: number }

/** A thing in a row: the flight, the time around it in which one is busy, what it is called. */
export function BlockLink({ block, href, selected, minutes }: Props) {
  const { key: _, kind, busyFrom, start, end, busyTo, done, cut, label, ...said } = block
  const names = ['bk', kindClass(kind), done && 'past', cut && 'cut', selected && 'sel']
  const late = busyFrom > minutes / 2
  return (
    <li
      className={names.filter(Boolean).join(' ')}
      style={vars({ '--a': busyFrom, '--s': start, '--e': end, '--z': busyTo })}
      data-tip={label}
      data-late={late || undefined}
    >
      <a href={href} aria-label={label} aria-current={selected || undefined} data-ref={block.ref}>
        {kind === 'maintenance' || kind === 'absence' ? <Fact {...said} /> : <Words {...said} />}
      </a>
    </li>
  )
}

type Said = Pick<Block, 'icon' | 'passengers' | 'cross' | 'soft' | 'name' | 'mark'>

function Fact({ icon, name, soft }: Said) {
  return (
    <span className="tag">
      <Sign of={icon} small />
      {name} <em>{soft}</em>
    </span>
  )
}

function Words({ icon, passengers, cross, soft, name, mark }: Said) {
  return (
    <>
      <span className="k">
        <Sign of={icon} />
        {passengers !== null && <b>{passengers}</b>}
        {mark && <Sign of={mark} small />}
        {cross && <span className="mono">{cross}</span>}
        {soft && <span className="soft">{soft}</span>}
      </span>
      <span className="n">{name}</span>
    </>
  )
}
