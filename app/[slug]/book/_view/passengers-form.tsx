'use client'

import { type ReactNode, useCallback } from 'react'
import { Choices } from '@/components/form/choices'
import { Problems } from '@/components/form/problems'
import { Submit } from '@/components/form/submit'
import { useCheckedForm } from '@/components/form/use-checked-form'
import { useSentForm } from '@/components/form/use-sent-form'
import type { Words } from '@/components/form/words'
import { type FormAction, untouched } from '@/lib/form'
import type { ActivityOption } from './facts'
import { JoinForm } from './join-form'
import { WhoFlies } from './who-flies'

type Props = {
  head: ReactNode
  activities: readonly (ActivityOption & { label: string; age: string | null })[]
  bases: readonly { code: string; name: string; icao: string }[]
  rows: number
  initial: Readonly<Record<string, string>>
  action: FormAction
  joinAction: FormAction | null
  words: Words
  copy: Record<
    | 'title'
    | 'errorTitle'
    | 'send'
    | 'busy'
    | 'joinAsk'
    | 'joinHint'
    | 'join'
    | 'coupons'
    | 'reference'
    | 'weight'
    | 'age'
    | 'nth'
    | 'why'
    | 'fewer',
    string
  >
  helps: Partial<Record<string, ReactNode>>
  /** The coupons of this flight. */
  children: ReactNode
}

export function PassengersForm({ activities, bases, rows, initial, copy, words, helps, ...props }: Props) {
  const first: Readonly<Record<string, string>> = {
    activity: activities[0]?.code ?? '',
    base: bases[0]?.code ?? '',
    ...initial,
  }
  const check = useCallback(async () => {
    const codes = bases.map((one) => one.code)
    return (await import('./passengers-check')).passengersCheck(activities, codes)
  }, [activities, bases])
  const form = useCheckedForm({ action: props.action, start: untouched, check, words })
  const [joined, join] = useSentForm(props.joinAction ?? props.action, untouched)
  const { register, watch, errorOf, alive } = form
  const typed = (name: string) => (form.state.serial > 0 ? form.state.values : first)[name]

  const only = activities.length === 1 ? activities[0] : undefined
  const chosen = alive ? watch('activity', typed('activity')) : typed('activity')
  const activity = only ?? activities.find((one) => one.code === chosen)
  const failed =
    form.refusal !== null || form.problems.length > 0 || joined.refusal !== null || joined.errors.length > 0

  return (
    <div>
      <title>{failed ? copy.errorTitle : copy.title}</title>
      {props.head}
      <Problems {...form} words={words} helps={helps} />
      <form
        className="up-28 form"
        action={form.formAction}
        onSubmit={form.onSubmit}
        onFocus={form.onFocus}
        noValidate
      >
        {!only && (
          <Choices
            name="activity"
            legend={words.labels.activity ?? ''}
            options={activities.map(({ code, label, note }) => ({ value: code, label, note }))}
            error={errorOf('activity')}
            register={register('activity')}
            chosen={typed('activity')}
          />
        )}
        {bases.length > 1 && (
          <Choices
            name="base"
            legend={words.labels.base ?? ''}
            options={bases.map(({ code, name, icao }) => ({ value: code, label: name, note: icao }))}
            error={errorOf('base')}
            register={register('base')}
            chosen={typed('base')}
          />
        )}
        <WhoFlies
          form={form}
          tools={{ register, errorOf, typed }}
          activity={activity}
          rows={rows}
          label={words.labels.passengers ?? ''}
          copy={copy}
        />
        <Submit busy={copy.busy} pending={form.pending}>
          {copy.send}
        </Submit>
      </form>
      {props.joinAction ? (
        <JoinForm state={joined} action={join} copy={copy} words={words}>
          {props.children}
        </JoinForm>
      ) : (
        <section className="part" aria-labelledby="coupons">
          <h2 id="coupons">{copy.coupons}</h2>
          {props.children}
        </section>
      )}
    </div>
  )
}
