/** Our mark and name; leads to the showcase. */
export function Brand({ href }: { href: string }) {
  return (
    <a className="brand" href={href}>
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <circle cx="16" cy="16" r="15" fill="var(--ink)" />
        <path d="M3.7 22.5h24.6" stroke="var(--paper)" strokeWidth="1.6" />
        <path d="M6 22.5 25.5 10" stroke="var(--mark)" strokeWidth="3" strokeLinecap="round" />
      </svg>
      Envol
    </a>
  )
}
