import { Circle, Ellipse, G, Path, Svg } from '@react-pdf/renderer'
import { ink, sheet } from './paper'

const skyline =
  'M0 63.6L22.2 57.4L40.6 61.2L63.8 41.3L76.4 50L94.7 30.2L107.3 42.6L119.9 37.6L141.2 53.7L163.4 47.5L179.8 31.4L191.4 38.8L207.9 20.2L225.3 40.1L240.7 35.1L261 52.5L281.3 42.6L295.8 47.5L316.1 26.4L329.7 38.8L341.3 33.9L363.5 55L386.7 61.2L409 50L425.4 53.7L447.6 31.4L459.2 40.1L477.6 16.5L496 37.6L508.5 31.4L529.8 50L548.2 38.8L560.7 43.8L581 24L598.4 41.3L612 36.4L633.3 52.5L653.6 42.6L672.9 53.7L696 47.5'

/** The line drawing under the letterhead: a ridge, the sun behind it, an aeroplane that has just left the ground. */
export function Ridge({ accent, above }: { accent: string; above: number }) {
  return (
    <Svg
      width={sheet.width}
      height={(sheet.width * 74) / 696}
      viewBox="0 0 696 74"
      style={{ marginTop: above }}
    >
      <Circle cx={390} cy={54} r={17} fill={ink.sun} />
      <Path d={`${skyline}V73H0z`} fill={ink.white} />
      <Path d={skyline} fill="none" stroke={ink.ridge} strokeWidth={1.2} strokeLinejoin="round" />
      <Path d="M0 73h696" fill="none" stroke={ink.black} strokeWidth={1.5} />
      <Path
        d="M110 72C190 70 236 46 276 26"
        fill="none"
        stroke={ink.black}
        strokeWidth={1}
        strokeDasharray="1 5"
        strokeLinecap="round"
      />
      <Plane accent={accent} />
    </Svg>
  )
}

function Plane({ accent }: { accent: string }) {
  return (
    <G transform="translate(306 15) rotate(-14) scale(0.42)">
      <Path d="M-54-2-62-20h9l13 14z" fill={ink.black} />
      <Path
        d="M-58-3C-40-6-24-8-15-14-6-20 2-22 11-22c10 0 17 4 26 9l16 2.5c5 1 7 3 7 6.5s-4 6-12 7L8 6C-14 5.5-38 2-56 .5z"
        fill={ink.black}
      />
      <Path d="M-10-13C-3-18 3-19.5 9-19.5L8-12zM11-19.5c8 0 14 3 20 7L10.5-12z" fill={ink.white} />
      <Path d="M-62-4h20l2 3h-20z" fill={ink.black} />
      <Path d="M-16 1 34 0c3 0 4 4 0 5L-12 7z" fill={accent} />
      <Path d="M4 5v7M26 4l2 9" fill="none" stroke={ink.black} strokeWidth={2.5} />
      <Ellipse cx={4} cy={14} rx={7} ry={4} fill={ink.black} />
      <Ellipse cx={29} cy={15} rx={6} ry={3.6} fill={ink.black} />
      <Path d="M61-19V10" fill="none" stroke={ink.black} strokeWidth={1.6} opacity={0.55} />
    </G>
  )
}
