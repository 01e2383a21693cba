'use server'

import { formAction, readForm } from '@/app/_edge/form-action'
import { endGrounding } from '@/domain/resources/unavailabilities/end-grounding'
import { groundAircraft } from '@/domain/resources/unavailabilities/ground-aircraft'
import { endForm, groundingForm } from '@/domain/resources/unavailabilities/schema'
import { spanProblems, typedEnd, typedSpan } from './_span'
import { atThing } from './_thing'

/** Takes an aircraft out of service; whoever settles bookings is led to those it hits, if any. */
export const ground = formAction(
  atThing,
  { schema: groundingForm, labels: spanProblems },
  async ({ ref, inClub, id: aircraftId, zone, person }, { reason, ...typed }) => {
    const wanted = { aircraftId, ...typedSpan(typed, zone, new Date()), reason }
    const made = await inClub((club) => groundAircraft(club, wanted))
    const settles = made.hits.length > 0 && person.rights.includes('bookings.all')
    return `/${ref.slug}/desk/${settles ? `replacements?fact=${made.id}` : `resources/${aircraftId}`}`
  },
)

/** Gives a grounding another end; takes it back when its button says so. */
export const changeEnd = formAction(
  atThing,
  { labels: spanProblems },
  async ({ ref, inClub, id, zone }, _, form) => {
    const end = form.get('act') === 'remove' ? null : readForm(endForm, form)
    const endAt = end && typedEnd({ ...end, first: null }, zone)
    const { aircraftId } = await inClub((club) => endGrounding(club, id, endAt))
    return `/${ref.slug}/desk/resources/${aircraftId}?done=${end ? 'changed' : 'removed'}`
  },
)
