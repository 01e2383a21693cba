'use client'

import { type ReactNode, useCallback } from 'react'
import { CheckedBox } from '@/components/form/checked-field'
import { Problems } from '@/components/form/problems'
import { Submit } from '@/components/form/submit'
import { useCheckedForm } from '@/components/form/use-checked-form'
import type { Words } from '@/components/form/words'
import type { ClubField } from '@/domain/visits/visits/schema'
import { untouched } from '@/lib/form'
import type { SlotAction } from '../../_slots/facts'
import { Nearest } from '../../_slots/nearest-slots'
import { ContactFields } from './contact-fields'
import { PassengerNames } from './passenger-names'

type DetailsCopy = Record<
  | 'title'
  | 'errorTitle'
  | 'busy'
  | 'send'
  | 'optional'
  | 'phoneHint'
  | 'emailHint'
  | 'passengers'
  | 'ownName'
  | 'more'
  | 'emergencyHint'
  | 'messageHint'
  | 'before'
  | 'news'
  | 'nearest',
  string
>

type Props = {
  id: string
  head: ReactNode
  passengers: number
  fields: readonly ClubField[]
  initial: Readonly<Record<string, string>>
  action: SlotAction
  words: Words
  copy: DetailsCopy
  consent: ReactNode
  change: ReactNode
  privacy: ReactNode
  toSlots: ReactNode
  call: ReactNode
}

export function DetailsForm({ id, passengers, fields, initial, words, copy, ...props }: Props) {
  const check = useCallback(
    async () => (await import('./details-check')).detailsCheck(passengers, fields),
    [passengers, fields],
  )
  const start = { ...untouched, nearest: [] }
  const form = useCheckedForm({ action: props.action, start, check, words })
  const { state, refusal, problems, register, errorOf, pending } = form
  const typed = (name: string) => (state.serial > 0 ? state.values : initial)[name]
  const tools = { register, errorOf, typed }
  const failed = refusal !== null || problems.length > 0
  const lost = refusal && ['slot_taken', 'hold_expired', 'slot_not_offered'].includes(refusal.code)
  return (
    <div>
      <title>{failed ? copy.errorTitle : copy.title}</title>
      {props.head}
      {state.notice && !failed && (
        <p className="up-16 success-line" role="status">
          {state.notice}
        </p>
      )}
      <form
        className="up-28 form"
        id={id}
        action={form.formAction}
        onSubmit={form.onSubmit}
        onFocus={form.onFocus}
        noValidate
      >
        <Problems refusal={refusal} problems={problems} serial={form.serial} words={words}>
          {state.nearest.length > 0 && refusal && (
            <Nearest slots={state.nearest} title={copy.nearest} busy={copy.busy} pending={pending} />
          )}
          {lost ? props.toSlots : refusal && props.call}
        </Problems>
        <ContactFields tools={tools} words={words} copy={copy} fields={fields} />
        <PassengerNames form={form} tools={tools} words={words} copy={copy} count={passengers} />
        <fieldset className="group line tight">
          <legend>{copy.before}</legend>
          {props.change}
          <CheckedBox tools={tools} name="consent[conditions]" required>
            {props.consent}
          </CheckedBox>
          <CheckedBox tools={tools} name="consent[news]">
            {copy.news} <span className="optional">{copy.optional}</span>
          </CheckedBox>
        </fieldset>
        <div className="confirm">
          {state.notice && !failed && (
            <p className="success-line" aria-hidden="true">
              {state.notice}
            </p>
          )}
          <Submit className="button wide" busy={copy.busy} pending={pending}>
            {copy.send}
          </Submit>
          <p className="hint">{props.privacy}</p>
        </div>
      </form>
    </div>
  )
}
