type Props = {
  /** Signs the browser in at the club, and leads to its desk. */
  enter: (form: FormData) => Promise<void>
  className: string
  words: string
  /** The id of what says which platform it is. */
  describedBy?: string
}

/** The button that opens a platform's desk, without a second password. */
export function EnterForm({ enter, className, words, describedBy }: Props) {
  return (
    <form action={enter}>
      <button className={className} type="submit" aria-describedby={describedBy}>
        {words}
      </button>
    </form>
  )
}
