/** One day of the fictional club. Times are minutes past midnight on the airfield's clock, buffers included. */
export type Block = {
  kind: 'disc' | 'inst' | 'hire' | 'shop'
  from: number
  to: number
  /** A name, or the key of a word. */
  label:
    | { name: string }
    | { word: 'hire' | 'navigation' | 'instruction' | 'instructionShort' | 'inspection' }
  who?: string
  /** Has just been booked. */
  fresh?: true
}

export const OPENS = 7 * 60
export const CLOSES = 18 * 60

const flight = (name: string, takeOff: number, who: string): Block => ({
  kind: 'disc',
  from: takeOff - 5,
  to: takeOff + 40,
  label: { name },
  who,
})

export const rows: readonly { registration: string; type: string; blocks: readonly Block[] }[] = [
  {
    registration: 'F-GVAL',
    type: 'DR400/120',
    blocks: [
      flight('Vidal', 570, 'Yves'),
      { ...flight('Estève', 660, 'Hélène'), fresh: true },
      flight('Lacaze', 840, 'Yves'),
      { kind: 'hire', from: 915, to: 1005, label: { word: 'hire' }, who: 'Montagnac' },
    ],
  },
  {
    registration: 'F-HPTL',
    type: 'DR400/160',
    blocks: [
      { kind: 'hire', from: 525, to: 750, label: { word: 'navigation' }, who: 'Nguyen' },
      flight('Pujol', 885, 'Hélène'),
    ],
  },
  {
    registration: 'F-GTOZ',
    type: 'Cessna 172',
    blocks: [
      { kind: 'inst', from: 525, to: 615, label: { word: 'instruction' }, who: 'Castan, Soulié' },
      { kind: 'shop', from: 810, to: CLOSES, label: { word: 'inspection' } },
    ],
  },
  {
    registration: 'F-HAQP',
    type: 'Aquila A210',
    blocks: [
      { kind: 'hire', from: 615, to: 720, label: { word: 'hire' }, who: 'Montagnac' },
      { kind: 'inst', from: 960, to: 1035, label: { word: 'instruction' }, who: 'Castan, Roux' },
    ],
  },
  {
    registration: 'F-JKAV',
    type: 'Ikarus C42',
    blocks: [
      { kind: 'inst', from: 540, to: 600, label: { word: 'instructionShort' }, who: 'Bouzid' },
      flight('Roques', 660, 'Inès'),
      { kind: 'inst', from: 930, to: 990, label: { word: 'instructionShort' }, who: 'Bouzid' },
    ],
  },
]
