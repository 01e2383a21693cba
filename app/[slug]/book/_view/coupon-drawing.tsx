import { MarkPaths } from '../../_view/club-mark'

/** A sample coupon with its reference framed: where to look. */
export function CouponDrawing({ label }: { label: string }) {
  return (
    <svg viewBox="0 0 360 204" role="img" aria-label={label}>
      <rect
        x="1"
        y="1"
        width="358"
        height="202"
        rx="8"
        fill="var(--sheet)"
        stroke="var(--mist)"
        strokeWidth="1.5"
      />
      <g transform="translate(22 20) scale(.8)" color="var(--club)">
        <MarkPaths />
      </g>
      <path d="M66 30h112M66 42h70" stroke="var(--mist)" strokeWidth="5" strokeLinecap="round" />
      <path d="M24 82h150" stroke="var(--edge)" strokeWidth="7" strokeLinecap="round" />
      <path d="M24 100h104" stroke="var(--mist)" strokeWidth="5" strokeLinecap="round" />
      <rect
        x="18"
        y="126"
        width="208"
        height="48"
        rx="6"
        fill="var(--sky-soft)"
        stroke="var(--sky)"
        strokeWidth="2"
      />
      <text x="32" y="158" fontFamily="var(--font-mono)" fontSize="21" fill="var(--ink)" letterSpacing="1">
        7KQ4M-2XT9B
      </text>
      <path d="M262 24h74v74h-74z" fill="none" stroke="var(--mist)" strokeWidth="1.5" />
      <path
        d="M270 32h18v18h-18zM310 32h18v18h-18zM270 72h18v18h-18zM298 40h6v12h-6zM296 60h16v6h-16zM312 74h6v14h-6zM322 66h6v8h-6z"
        fill="var(--mist)"
      />
    </svg>
  )
}
