/** What the board draws in a line of 1.5 on a grid of 16; once a page, because a week has thousands of uses. */
const shapes = {
  ticket: 'M2 4.5h12v2.2a1.3 1.3 0 0 0 0 2.6v2.2H2V9.3a1.3 1.3 0 0 0 0-2.6zM9.7 5.5v1.2m0 1.5v1.2m0 1.1v.1',
  pilot:
    'M3.5 8.5V8a4.5 4.5 0 0 1 9 0v.5M2.5 8.5h2.2V12H3.5a1 1 0 0 1-1-1zM11.3 8.5h2.2V11a1 1 0 0 1-1 1h-1.2zM12.5 12c0 1.2-1 1.9-2.6 1.9H8.6',
  dual: 'M4.7 3.4a1.9 1.9 0 1 0 0 3.8 1.9 1.9 0 0 0 0-3.8zM11.3 3.4a1.9 1.9 0 1 0 0 3.8 1.9 1.9 0 0 0 0-3.8zM1.8 12.5c0-2.4 1.2-3.7 2.9-3.7s2.9 1.3 2.9 3.7M8.4 12.5c0-2.4 1.2-3.7 2.9-3.7s2.9 1.3 2.9 3.7',
  key: 'M5.2 8.1a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 0 0 0-5.4zM7.2 8.8 13 3M10.8 5.2l1.8 1.8',
  wrench:
    'M10.7 2.6a3.3 3.3 0 0 0-4 4.3L2.6 11a1.6 1.6 0 0 0 2.3 2.3l4.1-4.1a3.3 3.3 0 0 0 4.3-4l-2 2-1.9-.5-.5-1.9z',
  hour: 'M4.5 2.5h7M4.5 13.5h7M5.5 2.5c0 3 5 4 5 5.5s-5 2.5-5 5.5M10.5 2.5c0 3-5 4-5 5.5s5 2.5 5 5.5',
  off: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM4.2 11.8l7.6-7.6',
  check: 'm3 8.5 3.2 3L13 4.5',
  warn: 'M8 2.5 14 13H2zM8 6.5v3M8 11.2v.1',
  left: 'M10 3.5 5.5 8l4.5 4.5',
  right: 'M6 3.5 10.5 8 6 12.5',
  down: 'm4 6 4 4 4-4',
  filter: 'M2.5 4h11M4.5 8h7M6.5 12h3',
  rise: 'M2 12.5h12M4.5 10a3.5 3.5 0 0 1 7 0M8 5.5v-3M6.3 4 8 2.3 9.7 4',
  set: 'M2 12.5h12M4.5 10a3.5 3.5 0 0 1 7 0M8 2.3v3.4M6.3 4 8 5.7 9.7 4',
  day: 'M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3',
  plus: 'M8 3v10M3 8h10',
  x: 'm4 4 8 8M12 4l-8 8',
  move: 'M3 8h10M10 5l3 3-3 3M3 5v6',
  undo: 'M3 6.5h6.5a3.3 3.3 0 0 1 0 6.6H6M5.8 3.7 3 6.5l2.8 2.8',
  phone:
    'M4 2.5h2l1 3-1.4 1a7 7 0 0 0 3.9 3.9l1-1.4 3 1v2a1.4 1.4 0 0 1-1.5 1.5C6.6 13.2 2.8 9.4 2.5 4A1.4 1.4 0 0 1 4 2.5z',
  sms: 'M2.5 3.5h11V11H7l-3 2.5V11H2.5zM5.5 7.2h5',
} as const

export type Shape = keyof typeof shapes

export function Sprite() {
  return (
    <svg className="sprite" aria-hidden="true">
      {Object.entries(shapes).map(([name, d]) => (
        <symbol key={name} id={`p-${name}`} viewBox="0 0 16 16">
          <path d={d} />
        </symbol>
      ))}
    </svg>
  )
}

/** A sign beside words that say the same. */
export function Sign({ of, small = false }: { of: Shape; small?: boolean }) {
  return (
    <svg className={small ? 'glyph tiny' : 'glyph'} aria-hidden="true">
      <use href={`#p-${of}`} />
    </svg>
  )
}
