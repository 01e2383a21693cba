'use client'

import { ErrorList } from '@/components/form/error-list'
import { fieldId } from '@/components/form/field-id'
import { useSentForm } from '@/components/form/use-sent-form'
import { type FormAction, untouched } from '@/lib/form'

type Props = {
  action: FormAction
  /** `id:sequence` of each flight, separated by blanks. */
  flights: string
  reason: string
  back: string
  words: Record<'close' | 'note' | 'optional' | 'hint' | 'send' | 'keep' | 'problem' | 'told', string>
}

/** Does what stands above it: no more and no less than the flights that were shown. */
export function PostponeForm({ action, flights, reason, back, words }: Props) {
  const [state, send, pending] = useSentForm(action, untouched)
  const { refusal, errors, serial, values } = state
  const wrong = errors.find(({ field }) => field === 'note')
  const note = fieldId('note')
  return (
    <form action={send} noValidate>
      {(refusal || errors.length > 0) && (
        <ErrorList title={refusal?.title ?? words.problem} errors={errors} serial={serial}>
          {refusal?.help && <p className="small">{refusal.help}</p>}
        </ErrorList>
      )}
      <input type="hidden" name="flights" value={flights} />
      <input type="hidden" name="reason" value={reason} />
      <div className="desk-field">
        <label htmlFor={note}>
          {words.note} <span className="soft">{words.optional}</span>
        </label>
        {wrong && (
          <p className="error-text" id={`${note}-error`}>
            {wrong.message}
          </p>
        )}
        <textarea
          className="control"
          id={note}
          name="note"
          rows={2}
          defaultValue={values.note ?? ''}
          aria-describedby={[`${note}-hint`, wrong ? `${note}-error` : ''].join(' ').trim()}
          aria-invalid={wrong ? true : undefined}
        />
        <p className="soft small" id={`${note}-hint`}>
          {words.hint}
        </p>
      </div>
      <label className="weather-close">
        <input
          type="checkbox"
          name="close"
          value="1"
          defaultChecked={serial === 0 || values.close !== undefined}
        />{' '}
        {words.close}
      </label>
      <footer>
        <p className="soft" id="weather-told">
          {words.told}
        </p>
        <a className="desk-button" href={back}>
          {words.keep}
        </a>
        <button
          className="desk-button primary"
          type="submit"
          disabled={pending}
          aria-describedby="weather-told"
        >
          {words.send}
        </button>
      </footer>
    </form>
  )
}
