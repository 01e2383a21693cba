import { Aeroplane } from '@/components/layout/aeroplane'
import type { BookedFlight } from '../../_flight/flight'
import { ClubMark } from '../../_view/club-mark'

const crest =
  'M0 63.6L22.2 57.4L40.6 61.2L63.8 41.3L76.4 50L94.7 30.2L107.3 42.6L119.9 37.6L141.2 53.7L163.4 47.5L179.8 31.4L191.4 38.8L207.9 20.2L225.3 40.1L240.7 35.1L261 52.5L281.3 42.6L295.8 47.5L316.1 26.4L329.7 38.8L341.3 33.9L363.5 55L386.7 61.2L409 50L425.4 53.7L447.6 31.4L459.2 40.1L477.6 16.5L496 37.6L508.5 31.4L529.8 50L548.2 38.8L560.7 43.8L581 24L598.4 41.3L612 36.4L633.3 52.5L653.6 42.6L672.9 53.7L696.1 47.5'

/** A long name is set smaller, so that it stays a name and the sheet one page. */
function nameSize(name: string): string | undefined {
  if (name.length <= 28) return undefined
  return name.length <= 48 ? '20pt' : '16pt'
}

/** The club's letterhead over a line of mountains. */
export function SheetHead({ club }: { club: BookedFlight['club'] }) {
  return (
    <>
      <header>
        <div>
          <p className="club-name" style={{ fontSize: nameSize(club.name) }}>
            {club.name}
          </p>
          {club.tagline && <p className="club-place">{club.tagline}</p>}
        </div>
        <ClubMark className="club-logo" />
      </header>
      <svg
        className="ridge"
        viewBox="0 0 696 74"
        aria-hidden="true"
        fill="none"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <circle cx="390" cy="54" r="17" fill="#f2a33a" />
        <path d={`${crest}V73H0z`} fill="#fff" />
        <path d={crest} stroke="#8fa5bd" strokeWidth="1.2" />
        <path d="M0 73h696" stroke="#0b1f3a" strokeWidth="1.5" />
        <path d="M110 72C190 70 236 46 276 26" stroke="#0b1f3a" strokeDasharray="1 5" />
        <g className="inked">
          <Aeroplane transform="translate(306 15) rotate(-14) scale(0.42)" />
        </g>
      </svg>
    </>
  )
}
