'use server'

import { refresh } from 'next/cache'
import { formAction, Mistyped } from '@/app/_edge/form-action'
import { atDesk } from '@/app/_edge/inside'
import { labelsOf } from '@/app/_edge/mended'
import { changeOnline } from '@/domain/schedule/online/change'
import { loadOnline } from '@/domain/schedule/online/queries/settings'
import { differences, inOrder } from '@/domain/schedule/online/rules/settings'
import { tryOnline } from '@/domain/schedule/online/try'
import { translator } from '@/lib/i18n/translator'
import { effectWords, previewOf, weekdayIn } from './_preview'
import { unsent } from './_state'
import { onlineForm, settingsOf, valuesOf } from './_typed'

const problems = [
  'time',
  'pair',
  'order',
  'overlap',
  'step',
  'notice',
  'horizon',
  'cutoff',
  'half',
  'sunrise',
  'sunset',
  'grace',
  'cap',
  'other',
] as const

/** Shows what the typed settings would do (`act` is `preview`), or saves them; `undo` saves those that were before. */
export const setOnline = formAction(
  atDesk,
  {
    schema: onlineForm,
    start: unsent,
    refused: ({ locale }, { code }, answer) => {
      if (code !== 'settings_changed' || !answer.refusal) return answer
      const help = translator(locale, 'online')('form.changed')
      return { ...answer, refusal: { ...answer.refusal, help } }
    },
    labels: ({ locale }) => {
      const t = translator(locale, 'online')
      return labelsOf(problems, 'other', (key, field) => {
        const day = Number(/^hours\[[^.]*\.(\d)\./.exec(field)?.[1] ?? 1)
        return t(`problem.${key}`, { day: weekdayIn(locale)(day) })
      })
    },
  },
  async ({ ref, inClub, locale, zone, person }, typed, form) => {
    const t = translator(locale, 'online')
    const act = form.get('act')
    const see = String(form.get('see') ?? '')
    const now = new Date()
    return inClub(async (club) => {
      const { settings: saved, things } = await loadOnline(club)
      const { settings, issues } = settingsOf(typed, things)
      if (issues.length > 0) throw new Mistyped(...issues)
      if (act === 'preview') {
        const effect = await tryOnline(club, settings, now)
        const changed = differences(saved, inOrder(settings))
        const changes = changed ? Object.keys(changed.after).length : 0
        const reader = { locale, zone, slug: ref.slug, seesBookings: person.rights.includes('bookings.all') }
        return { preview: await previewOf(club, { effect, settings, things, changes, see }, reader) }
      }
      const { before, version, effect } = await changeOnline(club, settings, typed.version, now)
      refresh()
      if (!effect) return { notice: t('form.nothing') }
      const done = t(act === 'undo' ? 'form.undone' : 'form.saved')
      return {
        notice: `${done}${locale === 'fr' ? '\u00a0' : ''}: ${effectWords(effect, locale)}`,
        saved: { version, before: valuesOf(before) },
      }
    })
  },
)
