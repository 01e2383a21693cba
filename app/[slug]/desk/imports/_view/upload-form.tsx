'use client'

import { ErrorList } from '@/components/form/error-list'
import { FieldError } from '@/components/form/field'
import { fieldId } from '@/components/form/field-id'
import { useSentForm } from '@/components/form/use-sent-form'
import { type FormAction, untouched } from '@/lib/form'

type Props = {
  action: FormAction
  kinds: readonly { value: string; text: string }[]
  kind: string
  words: Record<'kind' | 'file' | 'fileHint' | 'go' | 'problem', string>
}

/** A file to be tried, and what it holds. */
export function UploadForm({ action, kinds, kind, words }: Props) {
  const [state, send, pending] = useSentForm(action, untouched)
  const error = state.errors.find(({ field }) => field === 'file')?.message
  const file = fieldId('file')
  return (
    <form action={send} className="desk-form" noValidate>
      {(state.refusal || state.errors.length > 0) && (
        <ErrorList title={state.refusal?.title ?? words.problem} errors={state.errors} serial={state.serial}>
          {state.refusal?.help && <p>{state.refusal.help}</p>}
        </ErrorList>
      )}
      <fieldset className="import-kinds">
        <legend>{words.kind}</legend>
        {kinds.map(({ value, text }) => (
          <label key={`${value}-${state.serial}`} className="tick">
            <input
              type="radio"
              name="kind"
              value={value}
              defaultChecked={(state.values.kind ?? kind) === value}
            />
            {text}
          </label>
        ))}
      </fieldset>
      <div className="desk-field">
        <label htmlFor={file}>{words.file}</label>
        <input
          className="control import-file"
          id={file}
          type="file"
          name="file"
          accept=".csv,.txt,.tsv,text/csv,text/plain,text/tab-separated-values"
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${file}-error ${file}-hint` : `${file}-hint`}
        />
        {error && <FieldError id={`${file}-error`}>{error}</FieldError>}
        <p className="small soft" id={`${file}-hint`}>
          {words.fileHint}
        </p>
      </div>
      <div className="acts">
        <button type="submit" className="desk-button primary" disabled={pending}>
          {words.go}
        </button>
      </div>
    </form>
  )
}
