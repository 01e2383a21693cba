'use client'

import { useRef } from 'react'
import { ErrorList } from '@/components/form/error-list'
import { Submit } from '@/components/form/submit'
import { useSentForm } from '@/components/form/use-sent-form'
import { type OnlineState, type Preview, unsent } from '../_state'
import type { OnlineWords } from './form-words'
import { HoursTable } from './hours-table'
import { PreviewAside } from './preview-aside'
import { Choices, Numbers, Pilots, type Shown, type Thing } from './settings-fields'
import { useLivePreview } from './use-live-preview'

type Props = {
  action: (state: OnlineState, form: FormData) => Promise<OnlineState>
  /** As saved, by the names of the fields. */
  values: Readonly<Record<string, string>>
  version: string
  preview: Preview
  flights: readonly { value: string; text: string }[]
  ranges: number
  weekdays: readonly string[]
  bases: readonly Thing[]
  activities: readonly Thing[]
  aircraft: readonly Thing[]
  pilots: readonly (Thing & { cap: string })[]
  words: OnlineWords
}

/**
 * All that decides what is offered online, beside what visitors would see of it. Without a script a button shows that; with one it
 * follows what is typed.
 */
export function OnlineForm(props: Props) {
  const { action, words, flights } = props
  const [state, send] = useSentForm(action, unsent)
  const form = useRef<HTMLFormElement>(null)
  const live = useLivePreview(action, form, state.serial)
  const { saved, serial, errors, refusal, notice } = state
  const shown: Shown = {
    values: serial > 0 ? state.values : props.values,
    errorOf: (name) => errors.find(({ field }) => field === name)?.message,
  }
  const version =
    saved?.version ?? (serial > 0 && !notice ? state.values.version : undefined) ?? props.version
  const preview = live.preview ?? state.preview ?? props.preview
  return (
    <>
      <div className="online-told">
        {(refusal || errors.length > 0) && (
          <ErrorList
            title={refusal?.title ?? words.headings[Math.min(errors.length, words.headings.length) - 1]}
            errors={errors}
            serial={serial}
          >
            {refusal?.help && <p>{refusal.help}</p>}
            {refusal?.code === 'settings_changed' && (
              <a className="link" href="?">
                {words.reload}
              </a>
            )}
          </ErrorList>
        )}
        {notice && (
          <div className="notice" role="status">
            <p>{notice}</p>
            {saved && (
              <form action={send}>
                <Hidden values={saved.before} />
                <input type="hidden" name="version" value={saved.version} />
                <Submit className="desk-button" busy={words.undo} name="act" value="undo">
                  {words.undo}
                </Submit>
              </form>
            )}
          </div>
        )}
      </div>
      <form action={send} ref={form} onInput={live.follow} className="online-form" noValidate>
        <input type="hidden" name="version" value={version} key={`version-${serial}-${version}`} />
        <div className="online-fields" key={serial}>
          <section aria-labelledby="online-open">
            <h2 id="online-open">{words.open}</h2>
            <label className="online-tick">
              <input type="checkbox" name="enabled" defaultChecked={shown.values.enabled === 'on'} />
              {words.enabled}
            </label>
          </section>
          <Choices id="offers" name="activity" things={props.activities} {...{ words, shown }} />
          <Pilots aircraft={props.aircraft} pilots={props.pilots} {...{ words, shown }} />
          <HoursTable
            bases={props.bases}
            ranges={props.ranges}
            weekdays={props.weekdays}
            {...{ words, shown }}
          />
          <Numbers {...{ words, shown }} />
        </div>
        <PreviewAside
          preview={preview}
          state={live.state}
          words={words.aside}
          flights={flights}
          see={(serial > 0 ? state.values.see : '') ?? ''}
        />
        <footer className="online-save">
          <p aria-hidden="true">
            <b>{preview.unsaved}</b> {preview.effect}
          </p>
          <Submit className="desk-button primary" busy={words.save} name="act" value="save">
            {words.save}
          </Submit>
          <Submit className="desk-button online-ask" busy={words.preview} name="act" value="preview">
            {words.preview}
          </Submit>
        </footer>
      </form>
    </>
  )
}

function Hidden({ values }: { values: Readonly<Record<string, string>> }) {
  return Object.entries(values).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ))
}
