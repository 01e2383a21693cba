'use client'

import type { InputHTMLAttributes } from 'react'
import { ErrorList } from '@/components/form/error-list'
import { FieldError } from '@/components/form/field'
import { fieldId } from '@/components/form/field-id'
import { useSentForm } from '@/components/form/use-sent-form'
import { type FormAction, untouched } from '@/lib/form'

type Word =
  | 'problem'
  | 'opens'
  | 'opensHint'
  | 'count'
  | 'countHint'
  | 'passengers'
  | 'end'
  | 'endHint'
  | 'buyer'
  | 'beneficiary'
  | 'beneficiaryHint'
  | 'name'
  | 'email'
  | 'phone'
  | 'message'
  | 'messageHint'
  | 'money'
  | 'price'
  | 'paid'
  | 'channel'
  | 'channelHint'
  | 'orderNumber'
  | 'accountCode'
  | 'go'

type Props = {
  action: FormAction
  /** Sent along, so that a form that is sent twice issues once. */
  formId: string
  end: string
  activities: readonly { code: string; name: string }[]
  channels: readonly string[]
  words: Record<Word, string>
}

/** Coupons to be issued: what they open, for whom, and what was paid. */
export function SaleForm({ action, formId, end, activities, channels, words }: Props) {
  const [state, send, pending] = useSentForm(action, untouched)
  const { values, serial } = state
  const field = (
    name: string,
    label: string,
    { hint, ...input }: InputHTMLAttributes<HTMLInputElement> & { hint?: string } = {},
  ) => {
    const id = fieldId(name)
    const error = state.errors.find((one) => one.field === name)?.message
    const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
    return (
      <div className="desk-field">
        <label htmlFor={id}>{label}</label>
        <input
          autoComplete="off"
          {...input}
          key={serial}
          className="control"
          id={id}
          name={name}
          defaultValue={values[name] ?? input.defaultValue ?? ''}
          aria-invalid={error ? true : undefined}
          aria-describedby={described || undefined}
        />
        {hint && (
          <p className="small soft" id={`${id}-hint`}>
            {hint}
          </p>
        )}
        {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      </div>
    )
  }
  const message = fieldId('message')
  return (
    <form action={send} className="coupon-form sale-form" noValidate>
      {state.refusal && (
        <ErrorList title={state.refusal.title} serial={serial}>
          {state.refusal.help && <p className="small">{state.refusal.help}</p>}
        </ErrorList>
      )}
      {!state.refusal && state.errors.length > 0 && (
        <ErrorList title={words.problem} errors={state.errors} serial={serial} />
      )}
      <input type="hidden" name="formId" value={values.formId ?? formId} />
      <fieldset>
        <legend>{words.opens}</legend>
        {activities.map(({ code, name }, place) => (
          <label key={`${code}-${serial}`} className="tick">
            <input
              type="checkbox"
              name={`activities[${place}]`}
              value={code}
              defaultChecked={values[`activities[${place}]`] === code}
            />
            {name}
          </label>
        ))}
        <p className="small soft">{words.opensHint}</p>
        <div className="sale-fields">
          {field('passengers', words.passengers, { inputMode: 'numeric', defaultValue: '1', size: 4 })}
          {field('count', words.count, {
            inputMode: 'numeric',
            defaultValue: '1',
            size: 4,
            hint: words.countHint,
          })}
          {field('end', words.end, { type: 'date', defaultValue: end, hint: words.endHint })}
        </div>
      </fieldset>
      <fieldset>
        <legend>{words.buyer}</legend>
        <div className="sale-fields">
          {field('buyerName', words.name, { maxLength: 160 })}
          {field('buyerEmail', words.email, { type: 'email', maxLength: 254 })}
          {field('buyerPhone', words.phone, { type: 'tel', maxLength: 40 })}
        </div>
      </fieldset>
      <fieldset>
        <legend>{words.beneficiary}</legend>
        <p className="small soft">{words.beneficiaryHint}</p>
        <div className="sale-fields">
          {field('beneficiaryName', words.name, { maxLength: 160 })}
          {field('beneficiaryEmail', words.email, { type: 'email', maxLength: 254 })}
        </div>
        <div className="desk-field">
          <label htmlFor={message}>{words.message}</label>
          <textarea
            key={serial}
            className="control"
            id={message}
            name="message"
            rows={3}
            maxLength={500}
            defaultValue={values.message ?? ''}
            aria-describedby={`${message}-hint`}
          />
          <p className="small soft" id={`${message}-hint`}>
            {words.messageHint}
          </p>
        </div>
      </fieldset>
      <fieldset>
        <legend>{words.money}</legend>
        <div className="sale-fields">
          {field('price', words.price, { inputMode: 'decimal', maxLength: 8 })}
          {field('channel', words.channel, { maxLength: 40, list: 'channels', hint: words.channelHint })}
          {field('orderNumber', words.orderNumber, { maxLength: 60 })}
          {field('accountCode', words.accountCode, { maxLength: 20 })}
        </div>
        <label className="tick" key={serial}>
          <input type="checkbox" name="paid" value="1" defaultChecked={serial === 0 || values.paid === '1'} />
          {words.paid}
        </label>
        <datalist id="channels">
          {channels.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      </fieldset>
      <button className="desk-button primary" type="submit" disabled={pending}>
        {words.go}
      </button>
    </form>
  )
}
