/** A low-wing four-seater, nose to the right, about 125 wide around the origin. Coloured by the scene's variables. */
export function Aeroplane({ transform }: { transform: string }) {
  return (
    <g transform={transform} fill="var(--scene-plane)">
      <path d="M-54-2-62-20h9l13 14z" />
      <path d="M-58-3C-40-6-24-8-15-14-6-20 2-22 11-22c10 0 17 4 26 9l16 2.5c5 1 7 3 7 6.5s-4 6-12 7L8 6C-14 5.5-38 2-56 .5z" />
      <path d="M-10-13C-3-18 3-19.5 9-19.5L8-12zM11-19.5c8 0 14 3 20 7L10.5-12z" fill="var(--scene-glass)" />
      <path d="M-62-4h20l2 3h-20z" />
      <path d="M-16 1 34 0c3 0 4 4 0 5L-12 7z" fill="var(--scene-sun)" />
      <path d="M4 5v7M26 4l2 9" stroke="var(--scene-plane)" strokeWidth="2.5" />
      <ellipse cx="4" cy="14" rx="7" ry="4" />
      <ellipse cx="29" cy="15" rx="6" ry="3.6" />
      <path d="M61-19V10" stroke="var(--scene-plane)" strokeWidth="1.6" opacity=".55" />
    </g>
  )
}
