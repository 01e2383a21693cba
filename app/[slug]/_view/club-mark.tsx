/** The wing over a runway that stands for a club without a logo of its own; its wing takes the text's colour. */
export function ClubMark({ className }: { className?: string }) {
  return (
    <svg className={className} viewBox="0 0 40 40" aria-hidden="true">
      <MarkPaths />
    </svg>
  )
}

export function MarkPaths() {
  return (
    <>
      <path
        d="M4 30C8 17 18 8 37 5 36 13 31 17 24 18.5c4 .2 6 0 8-.5-2 5-6.5 7.5-12.5 8 2.5.6 4 .6 6 .4C21.5 31 13 32.5 4 30z"
        fill="currentColor"
      />
      <path d="M4 34.5h26" stroke="#f2a33a" strokeWidth="3" strokeLinecap="round" />
    </>
  )
}
