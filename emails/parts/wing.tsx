import { colour } from '../theme'
import { wing } from '../wing'

/** The mark beside the club's name. Clients that strip SVG show the name alone, in its place. */
export function Wing({ accent }: { accent: string }) {
  return (
    <svg
      width="36"
      height="36"
      viewBox="0 0 40 40"
      aria-hidden="true"
      data-skip-in-text="true"
      style={{ display: 'block', marginRight: 12 }}
    >
      <path d={wing.feather} fill={accent} />
      <path d={wing.ground} stroke={colour.sun} strokeWidth="3" strokeLinecap="round" />
    </svg>
  )
}
