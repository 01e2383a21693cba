/** The first thing a keyboard meets; every page has a `<main id="main">`. */
export function SkipLink({ label }: { label: string }) {
  return (
    <a className="skip" href="#main">
      {label}
    </a>
  )
}
