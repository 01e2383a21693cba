import { Aeroplane } from './aeroplane'
import { hills, ridge, snow, woods } from './ridge'

/** `hero` leaves the left free for words; `band` is a strip whose middle stays in view on a phone. */
const views = {
  hero: {
    viewBox: '0 0 1440 560',
    preserveAspectRatio: 'xMaxYMax slice',
    sun: 1112,
    hangar: 1210,
    windsock: 1140,
    trail: 'M330 397C560 397 700 322 1016 194',
    plane: 'translate(1086 172) rotate(-14) scale(1.1)',
  },
  band: {
    viewBox: '0 150 1440 270',
    preserveAspectRatio: 'xMidYMax slice',
    sun: 836,
    hangar: 930,
    windsock: 862,
    trail: 'M330 397C470 397 560 306 638 262',
    plane: 'translate(704 244) rotate(-14)',
  },
} as const

const stars =
  'M830 30h.1M960 104h.1M1080 52h.1M1210 120h.1M1330 40h.1M880 160h.1M1290 190h.1M1010 20h.1M560 130h.1M700 66h.1M340 170h.1'

/** An airfield in flat bands, in the morning by day and with its runway lit by night. A decoration. */
export function Scene({ view }: { view: keyof typeof views }) {
  const { viewBox, preserveAspectRatio, sun, hangar, windsock, trail, plane } = views[view]
  return (
    <svg className="scene" viewBox={viewBox} preserveAspectRatio={preserveAspectRatio} aria-hidden="true">
      <path d="M0-200h1440v380H0z" fill="var(--scene-sky-1)" />
      <path d="M0 150c300-30 700-30 1440 6v90H0z" fill="var(--scene-sky-2)" />
      <path d="M0 214c420-34 900-26 1440-4v80H0z" fill="var(--scene-sky-3)" />
      <path d="M0 270c380-28 980-28 1440-8v90H0z" fill="var(--scene-sky-4)" />
      <path d={stars} stroke="var(--scene-star)" strokeWidth="3.2" strokeLinecap="round" />
      <circle cx={sun} cy={view === 'hero' ? 278 : 290} r="44" fill="var(--scene-sun)" />
      <path d={ridge} fill="var(--scene-far)" />
      <path d={snow} fill="var(--scene-snow)" />
      <path d={hills} fill="var(--scene-near)" />
      <path d={woods} fill="var(--scene-wood)" />
      <Runway />
      <Hangar x={hangar} />
      <Windsock x={windsock} />
      <path
        d={trail}
        fill="none"
        stroke="var(--scene-plane)"
        strokeWidth="1.5"
        strokeDasharray="2 7"
        strokeLinecap="round"
        opacity=".55"
      />
      <Aeroplane transform={plane} />
    </svg>
  )
}

function Runway() {
  return (
    <>
      <path d="M0 380h1440v220H0z" fill="var(--scene-field)" />
      <path d="M0 424c300-10 900-10 1440 0v176H0z" fill="var(--scene-field-2)" />
      <path d="M0 396h1440v14H0z" fill="var(--scene-tar)" />
      <path d="M20 403h1400" stroke="var(--scene-mark)" strokeWidth="2.5" strokeDasharray="34 26" />
      <path
        d="M0 394h1440"
        stroke="var(--scene-lamp)"
        strokeWidth="3.6"
        strokeDasharray="0 60"
        strokeLinecap="round"
      />
    </>
  )
}

function Hangar({ x }: { x: number }) {
  return (
    <g transform={`translate(${x} 0)`} fill="var(--scene-hangar)">
      <path d="M0 388v-44l58-22 58 22v44z" />
      <path d="M-5 347 58 322l63 25v-8L58 313l-63 26z" fill="var(--scene-roof)" />
      <path d="M20 388v-32h76v32z" fill="var(--scene-door)" />
      <path d="M45 356v32M71 356v32" stroke="var(--scene-hangar)" strokeWidth="2" />
      <path d="M116 388v-30h62v30z" />
      <path d="M113 358h68v-5h-68z" fill="var(--scene-roof)" />
      <path d="M124 366h14v10h-14zM146 366h14v10h-14z" fill="var(--scene-door)" />
    </g>
  )
}

function Windsock({ x }: { x: number }) {
  return (
    <g transform={`translate(${x} 0)`}>
      <path d="M0 394v-62" stroke="var(--scene-roof)" strokeWidth="3" />
      <path d="M1 331l40 5v9L1 348z" fill="#fff" />
      <path d="M1 331l10 1.2v15.2L1 348zM19 333.2l9 1.1v11.4l-9 .8zM35 335.2l6 .8v9l-6 .5z" fill="#c4453b" />
    </g>
  )
}
