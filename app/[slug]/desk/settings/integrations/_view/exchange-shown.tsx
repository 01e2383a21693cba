import type { MadeState } from '../_state'

type Props = {
  exchange: NonNullable<MadeState['exchange']>
  words: { request: string; answer: string; noAnswer: string }
}

/** What went over the line to a shop and back, as text. */
export function ExchangeShown({ exchange: { said, outcome, request, answer, milliseconds }, words }: Props) {
  return (
    <div
      className={outcome === 'understood' ? 'integration-exchange' : 'integration-exchange failed'}
      role="status"
    >
      <p>
        <b>{said}</b> <span className="soft">{milliseconds} ms</span>
      </p>
      <p className="soft">{words.request}</p>
      <pre>{request}</pre>
      <p className="soft">{words.answer}</p>
      <pre>{answer ?? words.noAnswer}</pre>
    </div>
  )
}
