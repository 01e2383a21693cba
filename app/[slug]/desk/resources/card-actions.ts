'use server'

import { z } from 'zod/mini'
import { buttonAction, formAction, Mistyped } from '@/app/_edge/form-action'
import { atDesk } from '@/app/_edge/inside'
import { labelsOf } from '@/app/_edge/mended'
import { addAircraft } from '@/domain/resources/fleet/add'
import { bringBackAircraft } from '@/domain/resources/fleet/bring-back'
import { changeAircraft } from '@/domain/resources/fleet/change'
import { retireAircraft } from '@/domain/resources/fleet/retire'
import { dropAircraftPaper } from '@/domain/resources/papers/drop-aircraft-paper'
import { keepAircraftPaper } from '@/domain/resources/papers/keep-aircraft-paper'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { Refusal } from '@/lib/refusal'
import { isVisibleDay } from '@/lib/time'
import { cardFields, cardForm, cardOf } from './_card'
import { atThing } from './_thing'

const problems = [...cardFields, 'fuel', 'taken', 'paper', 'day', 'other'] as const

const labels = ({ locale }: { locale: Locale }) => {
  const t = translator(locale, 'fleet')
  return labelsOf(problems, 'other', (key) => t(`problem.${key}`))
}

function typedCard(typed: z.infer<typeof cardForm>) {
  const { card, issues } = cardOf(typed)
  if (issues.length > 0) throw new Mistyped(...issues)
  return card
}

/** The registration is beside its field when another aircraft has it. */
function takenBeside(error: unknown): never {
  if (error instanceof Refusal && error.code === 'name_taken')
    throw new Mistyped({ path: ['registration'], message: 'taken' })
  throw error
}

/** A new aircraft. */
export const add = formAction(atDesk, { schema: cardForm, labels }, async ({ ref, inClub }, typed) => {
  const card = typedCard(typed)
  const id = await inClub((club) => addAircraft(club, card)).catch(takenBeside)
  return `/${ref.slug}/desk/resources/${id}?done=added`
})

/** An aircraft's card. */
export const change = formAction(
  atThing,
  {
    schema: cardForm,
    labels,
    refused: ({ locale }, { code }, answer) => {
      if (code !== 'settings_changed' || !answer.refusal) return answer
      return { ...answer, refusal: { ...answer.refusal, help: translator(locale, 'online')('form.changed') } }
    },
  },
  async ({ ref, inClub, id }, typed) => {
    const card = typedCard(typed)
    await inClub((club) => changeAircraft(club, id, card, typed.read ?? '')).catch(takenBeside)
    return `/${ref.slug}/desk/resources/${id}?done=card`
  },
)

const paperForm = z.object({
  name: z
    .string({ error: 'paper' })
    .check(z.trim(), z.minLength(1, { error: 'paper' }), z.maxLength(60, { error: 'paper' })),
  expiresOn: z.string({ error: 'day' }).check(z.refine((day) => isVisibleDay(day), { error: 'day' })),
  blocking: z.optional(z.string()),
})

/** A paper with its last day. */
export const keepPaper = formAction(
  atThing,
  { schema: paperForm, labels },
  async ({ ref, inClub, id }, { name, expiresOn, blocking }) => {
    await inClub((club) => keepAircraftPaper(club, id, { name, expiresOn, blocking: blocking !== undefined }))
    return `/${ref.slug}/desk/resources/${id}?done=paper`
  },
)

/** Takes a paper away, retires the aircraft, or brings it back, as its button says. */
export const press = buttonAction(
  atThing,
  async ({ ref, inClub, id }, form) => {
    const act = form.get('act')
    const paper = form.get('paper')
    await inClub(async (club) => {
      if (act === 'retire') await retireAircraft(club, id)
      else if (act === 'back') await bringBackAircraft(club, id)
      else await dropAircraftPaper(club, id, String(paper ?? ''))
    })
    return `/${ref.slug}/desk/resources/${id}?done=${act === 'retire' || act === 'back' ? act : 'dropped'}`
  },
  ({ ref, id }) => `/${ref.slug}/desk/resources/${id}`,
)
