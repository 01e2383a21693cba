'use client'

import { type FormEvent, type ReactNode, startTransition, useEffect, useRef } from 'react'
import { Field } from '@/components/form/field'
import { Problems } from '@/components/form/problems'
import { Submit } from '@/components/form/submit'
import { useSentForm } from '@/components/form/use-sent-form'
import type { SignupCopy } from '../_copy'
import { blank, type SignupAction } from '../_state'
import { PersonFields } from './person-fields'
import { PlaceFields } from './place-fields'
import { StructureFields } from './structure-fields'
import type { Tools } from './tools'

type Props = {
  action: SignupAction
  seal: string
  copy: SignupCopy
  activities: readonly { code: string; name: string }[]
  countries: readonly { code: string; name: string }[]
  zones: readonly string[]
  initial: Readonly<Record<string, string>>
  accept: ReactNode
}

export function SignupForm({ action, seal, copy, activities, countries, zones, initial, accept }: Props) {
  const [state, send, pending] = useSentForm(action, blank)
  const sent = useRef(false)
  const { errors, refusal, serial, values } = state
  const failed = refusal !== null || errors.length > 0
  const tools: Tools = {
    copy,
    serial,
    typed: (field) => (serial > 0 ? values : initial)[field] ?? '',
    errorOf: (field) => errors.find((one) => one.field === field)?.message,
  }
  useEffect(() => {
    if (!pending) sent.current = false
  }, [pending])

  // Sent by hand: a form that React sends is emptied when its answer comes.
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (sent.current) return
    sent.current = true
    const form = new FormData(event.currentTarget)
    startTransition(() => send(form))
  }
  return (
    <>
      <title>{failed ? copy.errorTitle : copy.title}</title>
      <Problems refusal={refusal} problems={errors} serial={serial} words={copy.problem} />
      <form className="form" action={send} onSubmit={onSubmit} noValidate>
        <input type="hidden" name="seal" value={seal} />
        {/* Enter in a field presses the form's first button: it must be this one, not a suggestion's. */}
        <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden="true">
          {copy.send}
        </button>
        <StructureFields tools={tools} activities={activities} suggestions={state.suggestions} />
        <PersonFields tools={tools} />
        <PlaceFields tools={tools} countries={countries} zones={zones} />
        <div className="motto" aria-hidden="true">
          <label htmlFor="motto">{copy.trap}</label>
          <input id="motto" name="motto" type="text" tabIndex={-1} autoComplete="off" />
        </div>
        <Field name="terms" label={null} error={tools.errorOf('terms')}>
          {(control) => (
            <label className="check" htmlFor={control.id}>
              <input
                type="checkbox"
                value="1"
                required
                defaultChecked={tools.typed('terms') === '1'}
                {...control}
              />
              <span>{accept}</span>
            </label>
          )}
        </Field>
        <Submit className="button wide" busy={copy.busy} pending={pending}>
          {copy.send}
        </Submit>
      </form>
    </>
  )
}
