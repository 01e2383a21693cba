/** What a form's server action answers when it does not lead on: shown by the same page, with or without JavaScript. */
export type FormState = {
  /** Grows with every answer, so that focus moves to the new errors. 0: nothing was sent yet. */
  serial: number
  /** What was typed, by field name; shown again. */
  values: Readonly<Record<string, string>>
  /** In the order of the fields; `message` is a sentence in the reader's language. */
  errors: readonly { field: string; message: string }[]
  /** A refusal of the whole form: its exact sentence, then what to do. */
  refusal: { code: string; title: string; help: string | null } | null
  /** Good news to announce ("nous l'avons repris pour vous"). */
  notice: string | null
}

export const untouched: FormState = { serial: 0, values: {}, errors: [], refusal: null, notice: null }

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>

/** A form that always leads somewhere (a redirect) or only refreshes its page. */
export type PlainAction = (form: FormData) => Promise<void>
